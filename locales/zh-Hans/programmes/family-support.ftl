title = 残疾儿童家庭支持性服务补贴
summary = 帮残疾孩子的家长学康复的知识和方法，也给心理上的支持。

condition-age = 残疾人是孩子，还没满十八周岁
    .not = 已经满十八周岁。这一项只给残疾孩子的家庭。
condition-household = 户口在东河区
    .not = 户口不在东河区。请问户口所在地有没有这一项。
    .open = 户口不在、有东河区居住证的，能不能办，由区残联定。
condition-families = 属于能领的家庭
    .open = 哪些孩子的家庭能领，由区残联定。

how-ask = 家长先问区残联：有哪些培训和心理支持，怎么报名。
how-apply = 要申请补贴的，问清楚带什么材料，再去办。
how-turn = 孩子要做康复的，可以一起问区残联。

unsaid-amount = 补贴多少钱，以区残联公布为准。
unsaid-age = 孩子最大到几岁，以区残联公布为准。
unsaid-families = 哪些家庭能领，以区残联公布为准。
unsaid-recipient = 钱发给家庭，还是结给机构，以区残联公布为准。

basis-plan = 《东河区“十四五”残疾人事业发展规划》
basis-scheme = 《包头市残疾儿童家庭支持性服务补贴实施方案》
