title = 重度残疾人护理补贴
summary = 给长期要人照护的重度残疾人，按月发。

condition-certificate = 有残疾人证，证在有效期内
    .not = 没有有效的残疾人证。可以先申请残疾人证。
condition-household = 户口在东河区
    .not = 户口不在东河区。请在户口所在地申请，也可以在这里的窗口递交，由窗口转过去。
condition-grade = 残疾等级是一级或者二级
    .not = 证上的等级不是一级、二级。残疾加重了，可以申请重新评定。
    .open = 智力、精神残疾三级、四级能不能领，要看区里的规定。
condition-care = 平时要人照护
    .not = 平时不要人照护。以后要人照护了，再来申请。

how-apply = 自己申请，或者请监护人、家人、社区帮着申请。身份证、户口本、残疾人证、银行卡，带着就行。
how-check = 街道（镇）先看，残联核对残疾人证和等级。
how-decide = 民政局作出决定。
how-paid = 从申请那个月起算，发到本人的银行卡。

unsaid-amount = 每月多少钱，以区民政局公布为准。
unsaid-grades = 智力、精神残疾三级、四级能不能领，以区民政局公布为准。

basis-two-subsidies = 国务院关于全面建立困难残疾人生活补贴和重度残疾人护理补贴制度的意见
basis-improved = 关于进一步完善困难残疾人生活补贴和重度残疾人护理补贴制度的意见
basis-overlaps = 关于两项补贴制度衔接的通知
