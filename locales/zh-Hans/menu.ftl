### 工作人员的全部功能，分组的标题。

menu-work = 我的工作
menu-lists = 要办的单子
menu-appointments = 评定和预约
menu-register = 持证名册
menu-unit = 单位和同事
menu-administration = 系统管理
menu-own = 我的账号
