### 报市残联的异议材料。

dispute-head = 报市残联的异议材料
dispute-how = 材料都在一页上，打印出来盖章，报市残联。
dispute-open = 打开异议材料，打印
dispute-back = 回到办件
dispute-title = 对残疾评定结果的异议材料：{ $service }
dispute-print = 这一页是给打印的：白纸黑字，大字，没有水印。用浏览器的“打印”。
dispute-person = 申请人
dispute-id = 公民身份号码
dispute-phone = 电话
dispute-received = 收到申请的日子
dispute-hospital = 评定医院
dispute-reasons = 当事人的理由
dispute-newest = 现在的评定结果
dispute-earlier = 以前的评定结果
dispute-why-again = 更正的原因：{ $reason }
dispute-letters = 通知书和送到的日子
dispute-opened = { $date }本人打开
dispute-read-out = { $date }电话念给本人听
dispute-posted = { $date }邮寄签收
dispute-handed-over = { $date }当面交给
dispute-not-reached = 还没有送到
dispute-answers-how = 只列出评定要用的内容。
dispute-sign = 报送单位
