### 纸质表。

paper-title = { $service }（纸质表）
paper-back = 回到办事指南
paper-print = 用浏览器打印这一页。打出来只有表，字是大的。
paper-how = 请用黑笔写。请人代写的，在最后写上代写人的名字。填好交到社区或者区残联窗口。
paper-numbers = 每个问题都有号。写着“只有”的，您不是那样，就空着。
paper-one = 只勾一个。
paper-several = 符合的都勾上。
paper-enclosed = 附在后面
paper-later = 以后补
paper-pinyin = 姓名怎么读（拼音，可以不写）
paper-yuan = 多少元
paper-more = 写不下的，另外拿一张纸，写上同一个号接着写。
paper-signing = 签名
paper-sign = 申请人签名或者按手印。有监护人的，由监护人签。
paper-signed-on = 签名的日期
paper-writer = 代写人的姓名和电话，自己写的就空着
paper-bring = 要带的材料
paper-numbered = { $number } { $name }
paper-where = 交到哪里
paper-office = 下面由工作人员填
paper-received-on = 收到表的日期
paper-received-by = 收表人
paper-version = { $service }：第{ $version }版表，从{ $date }起用。
