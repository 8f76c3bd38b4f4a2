title = 水、电、燃气、取暖、电视、电信优惠
summary = 残疾人交水费、电费、燃气费、取暖费、电视费、电话费，可能有优惠。

condition-certificate = 有残疾人证，证在有效期内
    .not = 没有有效的残疾人证。可以先申请残疾人证。
condition-household = 户口在东河区
    .not = 户口不在东河区。请问户口所在地有没有这一项。
    .open = 户口不在、有东河区居住证的，能不能办，由区民政局定。
condition-kinds = 属于能优惠的人
    .open = 哪些人有优惠、优惠哪几样，要看区里的规定。

how-ask = 先问区民政局或者区残联，现在哪几样有优惠。
how-where = 问清楚到哪里办、带什么。
how-turn = 办不下来的，再找区民政局。

unsaid-kinds = 哪几样有优惠，优惠多少，以区民政局公布为准。
unsaid-who = 给哪些人，要不要看收入和等级，以区民政局公布为准。
unsaid-how = 到哪里办，以区民政局公布为准。

basis-plan = 东河区“十四五”残疾人事业发展规划
