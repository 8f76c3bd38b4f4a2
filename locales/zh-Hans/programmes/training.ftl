title = 残疾人职业技能培训
summary = 教残疾人手艺和技能，好找工作。2021年以前办过免费的培训。

condition-certificate = 有残疾人证，证在有效期内
    .not = 没有有效的残疾人证。可以先申请残疾人证。
condition-household = 户口在东河区
    .not = 户口不在东河区。请问户口所在地有没有这一项。
    .open = 户口不在、有东河区居住证的，能不能办，由区残联定。
condition-course = 有合适的班
    .open = 有什么班、收哪些人，由区残联安排。

how-ask = 问区残联最近有什么班。也可以问区人社局。
how-needs = 报名的时候说清楚您要什么帮助，如手语、大字、轮椅能进的教室。
how-turn = 报名找区残联。

unsaid-courses = 有哪些班，什么时候开，在哪里上，以区残联公布为准。
unsaid-who = 收哪些人，以区残联公布为准。
unsaid-costs = 现在免不免费，路费、饭费补不补，以区残联公布为准。

basis-plan = 《东河区“十四五”残疾人事业发展规划》
