### 工作人员的账号。

staff-lead = 停用的账号不会删除，记录都在。停用后马上退出登录。
staff-caption = 账号，共{ $count }个
staff-state = 状态
staff-name = 姓名
staff-role = 角色
staff-unit = 单位
staff-act = 操作
staff-open = 可用
staff-locked = 已停用
staff-lock = 停用{ $name }
staff-unlock = 恢复{ $name }
