title = 家庭无障碍改造
summary = 帮困难的重度残疾人家庭改造房子，如门口修坡道，厕所装扶手。

condition-certificate = 有残疾人证，证在有效期内
    .not = 没有有效的残疾人证。可以先申请残疾人证。
condition-household = 户口在东河区
    .not = 户口不在东河区。请问户口所在地有没有这一项。
    .open = 户口不在、有东河区居住证的，能不能办，由区住建局定。
condition-grade = 残疾等级是一级或者二级
    .not = 证上的等级不是一级、二级。残疾加重了，可以申请重新评定。
    .open = 三级、四级能不能改造，由区住建局定。
condition-hardship = 家里困难
    .not = 家里不算困难。情况变了，再来问。
    .open = 不领低保的家庭算不算困难，由区住建局定。
condition-dwelling = 房子适合改造
    .open = 有人上门看过以后，才知道能不能改、改哪里。

how-register = 先登记，说清楚家里哪里不方便。找区住建局，也可以问区残联。
how-visit = 有人上门看房子、量尺寸，一家定一个方案。
how-sign = 您同意方案，签了字，再动工。社区和物业要配合。
how-accept = 改好以后，您和验收的人一起看。没改好的，告诉区住建局。

unsaid-amount = 最多补多少钱，以区住建局公布为准。
unsaid-hardship = 怎样算困难，以区住建局公布为准。
unsaid-works = 能改哪些地方，以区住建局公布为准。
unsaid-consent = 租的房子和楼里公用的地方怎么改，以区住建局公布为准。

basis-plan = 《东河区“十四五”残疾人事业发展规划》
basis-accessibility-law = 《中华人民共和国无障碍环境建设法》
