title = 残疾人自主创业补贴
summary = 给自己开店、做生意的残疾人。

condition-certificate = 有残疾人证，证在有效期内
    .not = 没有有效的残疾人证。可以先申请残疾人证。
condition-household = 户口在东河区
    .not = 户口不在东河区。请问户口所在地有没有这一项。
    .open = 户口不在、有东河区居住证的，能不能办，由区残联定。
condition-business = 自己创业
    .open = 什么样的创业能补、补多少，由区残联、区人社局定。

how-ask = 开业以前先问区残联，能不能补，要留下哪些票据。
how-apply = 要申请的，问清楚带什么材料，再去办。
how-turn = 找区残联，也可以找区人社局。

unsaid-amount = 补多少钱，以区残联、区人社局公布为准。
unsaid-who = 给哪些人，什么时候开的业能补，以区残联、区人社局公布为准。

basis-plan = 《东河区“十四五”残疾人事业发展规划》
