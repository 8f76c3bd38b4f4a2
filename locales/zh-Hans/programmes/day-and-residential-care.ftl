title = 托养和照护服务补贴
summary = 补贴托养和照护：可以住在机构，可以白天去，也可以在家。

condition-certificate = 有残疾人证，证在有效期内
    .not = 没有有效的残疾人证。可以先申请残疾人证。
condition-household = 户口在东河区
    .not = 户口不在东河区。请问户口所在地有没有这一项。
    .open = 户口不在、有东河区居住证的，能不能办，由区民政局定。
condition-kind = 智力、精神残疾，或者一级、二级的肢体残疾
    .not = 不在这几类里。要人照护的，可以看看重度残疾人护理补贴。
condition-age = 年纪在能就业的年龄段
    .open = 从几岁到几岁，要看区里的规定。

how-ask = 先问区民政局或者区残联，现在办不办。
how-choose = 和家人商量哪一种合适：住机构、白天去，还是在家。
how-turn = 要申请的，找区民政局，问清楚带什么材料。

unsaid-amount = 补多少钱，以区民政局公布为准。
unsaid-age = 从几岁到几岁能领，以区民政局公布为准。
unsaid-start = 这项补贴是逐步建立的，现在办到哪一步，以区民政局公布为准。
unsaid-institutions = 可以去哪些机构，以区民政局公布为准。

basis-plan = 《东河区“十四五”残疾人事业发展规划》
