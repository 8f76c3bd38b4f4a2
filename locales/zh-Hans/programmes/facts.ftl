fact-certificate = 有残疾人证吗？
    .hint = 证在有效期内才算有。
fact-certificate-yes = 有
fact-certificate-no = 没有，或者过期了

fact-categories = 是哪一类残疾？
    .hint = 证上写着。没有证的，按医生的诊断选。可以选几项。
fact-categories-blind = 视力：看不见（一级、二级）
fact-categories-low-vision = 视力：看不清（三级、四级，低视力）
fact-categories-hearing = 听力
fact-categories-speech = 言语
fact-categories-physical = 肢体
fact-categories-intellectual = 智力
fact-categories-autism = 孤独症（自闭症）
fact-categories-mental = 精神

fact-grade = 证上写的是几级？
    .hint = 一级最重。
fact-grade-first = 一级
fact-grade-second = 二级
fact-grade-third = 三级
fact-grade-fourth = 四级

fact-age = 多大年纪？
    .hint = 周岁，只写数字，如 8。

fact-household = 户口在东河区吗？
fact-household-here = 在东河区
fact-household-permit = 不在，有东河区的居住证
fact-household-elsewhere = 不在，也没有居住证

fact-income = 家里在领低保吗？
    .hint = 办事时由民政局核对，不用自己开证明。
fact-income-low-income = 在领低保
fact-income-margin = 是低保边缘家庭
fact-income-neither = 都不是

fact-care = 平时要人照护吗？
    .hint = 照护要连续六个月以上，如帮着吃饭、穿衣、上厕所，或者要人看着。
fact-care-yes = 要
fact-care-no = 不要

fact-occupation = 现在做什么？
fact-occupation-studying = 在上学
fact-occupation-working = 在工作，或者自己做生意
fact-occupation-looking = 在找工作
fact-occupation-neither = 都不是

fact-receives = 现在领着下面哪几样？
    .hint = 可以选几项。
fact-receives-living-allowance = 困难残疾人生活补贴
fact-receives-care-allowance = 重度残疾人护理补贴
fact-receives-extreme-poverty = 特困人员救助供养
fact-receives-orphan = 孤儿、事实无人抚养儿童基本生活费
fact-receives-work-injury-care = 工伤保险的生活护理费
fact-receives-welfare-living = 因公致残、离休等的生活补贴或津贴
fact-receives-welfare-care = 因公致残、离休等的护理补贴或津贴
fact-receives-elderly-care = 老年人护理补贴
fact-receives-elderly-service = 养老服务补贴
fact-receives-old-age = 高龄津贴
fact-receives-veteran = 残疾军人、伤残警察的抚恤
