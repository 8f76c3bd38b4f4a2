title = 最低生活保障（低保）单人户
summary = 重度残疾人，智力、精神残疾人，靠家里养的，申请低保可以按一个人算。

condition-certificate = 有残疾人证，证在有效期内
    .not = 没有有效的残疾人证。可以先申请残疾人证。
condition-household = 户口在东河区
    .not = 户口不在东河区。请问户口所在地有没有这一项。
    .open = 户口不在、有东河区居住证的，能不能办，由区民政局定。
condition-kind = 重度残疾，或者智力、精神残疾，或者生活不能自理
    .not = 不在这几类里。家里困难的，可以全家一起申请低保。
    .open = 其他残疾三级、四级的，要看吃饭、穿衣、上厕所能不能自己来。自己来不了的，由区民政局定。
condition-labour = 没有劳动能力，靠家里养
    .open = 能不能劳动、靠不靠家里养，由区民政局核对。

how-apply = 到街道（镇）申请，也可以先问社区（村）。
how-check = 区民政局核对家里的经济状况。
how-decide = 批不批，区民政局会告诉您。不明白的，就问区民政局。

unsaid-amount = 每月多少钱，以区民政局公布为准。
unsaid-income = 家里的收入和财产怎么算，以区民政局公布为准。
unsaid-labour = 怎样算没有劳动能力，以区民政局公布为准。

basis-plan = 东河区“十四五”残疾人事业发展规划
basis-relief-measures = 社会救助暂行办法
