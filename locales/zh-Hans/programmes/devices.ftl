title = 辅助器具适配
summary = 先看您需要什么，再帮您配合适的器具，如轮椅、助听器。

condition-certificate = 有残疾人证，证在有效期内
    .not = 没有有效的残疾人证。可以先申请残疾人证。
condition-household = 户口在东河区
    .not = 户口不在东河区。请问户口所在地有没有这一项。
    .open = 户口不在、有东河区居住证的，能不能办，由区残联定。
condition-need = 经过评估，需要这件器具
    .open = 需不需要、配哪一种，评估以后由区残联定。

how-apply = 自己或者监护人申请。可以先找社区（村）的残疾人专职委员。
how-assess = 有人来看您需要什么。可以上门，也可以远程看。
how-fit = 区残联同意以后，到定点的机构去配。
how-visit = 用上以后会有回访。不合适的，告诉区残联。

unsaid-catalogue = 哪些器具有补贴，每样补多少，以区残联公布为准。
unsaid-again = 用几年可以再配，以区残联公布为准。
unsaid-elsewhere = 工伤、医保已经配过的，还能不能配，以区残联公布为准。
unsaid-steps = 带什么材料，器具在哪里租、在哪里修，以区残联公布为准。

basis-plan = 《东河区“十四五”残疾人事业发展规划》
