### 纸质表。

paper-title = { $service }（纸质表）
paper-back = 回到办事指南
paper-how = 请用黑笔写。不会写的，请人代写，写上代写人的名字。填好交到社区或者区残联窗口。
paper-sign = 申请人签名或按手印：________________　日期：________________
paper-enclosed = 附在后面
paper-later = 以后补
paper-lines = 写在下面：
