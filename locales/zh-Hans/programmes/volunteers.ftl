title = 志愿助残
summary = 志愿者帮残疾人解难、照料生活、陪着看病、陪着出门，也一起参加文化体育活动。

condition-certificate = 有残疾人证，证在有效期内
    .not = 没有有效的残疾人证。可以先申请残疾人证。
condition-household = 户口在东河区
    .not = 户口不在东河区。请问户口所在地有没有这一项。
    .open = 户口不在、有东河区居住证的，能不能办，由区残联定。
condition-volunteer = 有合适的志愿者
    .open = 有没有合适的志愿者，要看当时的情况。

how-ask = 告诉社区（村）或者区残联，您要人帮什么、什么时候要。
how-say = 您不方便的、介意的，先说清楚。
how-turn = 没找到人的，找区残联。

unsaid-who = 哪些人可以请，以区残联公布为准。
unsaid-how = 怎么预约，要提前多久，以区残联公布为准。

basis-plan = 《东河区“十四五”残疾人事业发展规划》
