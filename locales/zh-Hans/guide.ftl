### 办事指南；事项自己的话在事项里。

guide-who = 谁可以申请
guide-documents = 要准备什么
guide-how = 怎么办
guide-limits = 要多久
guide-places = 在哪里办
guide-basis = 依据
guide-fee = 收费
guide-unit = 谁来办
guide-unit-name = 东河区残疾人联合会
guide-code = 事项编码
guide-not-given = 以区里公布为准
guide-begin = 开始申请
guide-call = 打12385，请人帮填
guide-shared = 这是公用电脑，关掉浏览器后不保留
guide-stop = 可以随时停下，填过的都替您存着。不用先登录。
guide-ways = 每份材料都可以在网上传，也可以带到窗口、邮寄，或者请别人补上。政府部门已有的材料，我们自己去查。
guide-paper = 打印大字纸质表
guide-to-confirm = 还要区里确认。
guide-on-page = 本页内容
guide-whole = 看办事指南全文
guide-each = 每件事的条件、时限，看它自己的指南：
