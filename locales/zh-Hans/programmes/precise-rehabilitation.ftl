title = 精准康复和家庭医生签约
summary = 先评估您需要什么康复，再安排服务。家庭医生给您定一份自己的方案。

condition-certificate = 有残疾人证，证在有效期内
    .not = 没有有效的残疾人证。可以先申请残疾人证。
condition-household = 户口在东河区
    .not = 户口不在东河区。请问户口所在地有没有这一项。
    .open = 户口不在、有东河区居住证的，能不能办，由区残联定。
condition-need = 经过评估，有康复的需要

how-tell = 每年有人来问残疾人需要什么。把康复的需要告诉他们，也可以自己找区残联说。
how-assess = 定点的机构评估您需要什么。
how-service = 按评估做康复，做了什么都记在康复服务手册上。
how-doctor = 和家庭医生签约，医生可以上门，也可以帮着转诊。不知道找谁签，问区残联。

unsaid-services = 有哪些康复项目，自己要不要出钱，以区残联公布为准。
unsaid-institutions = 定点机构有哪些，以区残联公布为准。
unsaid-doctors = 找哪位家庭医生签约，以区卫健委公布为准。

basis-plan = 《东河区“十四五”残疾人事业发展规划》
