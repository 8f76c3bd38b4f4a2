### 重度残疾人护理补贴：指南、问题。别的文字两项补贴共用。

title = 重度残疾人护理补贴
summary = 一级、二级残疾，长期要人照护的，按月领。

guide-fee = 不收费。
guide-places = 网上、电话、社区、街道（镇）的窗口都可以办，全国哪里都能交。窗口的地址和时间，以街道（镇）公布为准。
guide-documents = 不用交残疾人证的照片，也不用开低保证明：部门之间自己查。只有监护人替办的，要交监护的证明。

guide-condition-certificate = 有残疾人证，证在有效期内。
guide-condition-grade = 等级是一级或者二级。智力、精神三级、四级能不能领，以区民政局公布为准。
guide-condition-care = 平时要人照护，连续六个月以上。
guide-condition-household = 户口在东河区。户口在外地的，也可以在这里交，由户籍地决定。
guide-condition-not-together = 领特困供养、工伤护理费的，不能领这一项。别的看“能享受什么”。

guide-step-fill = 填表
    .text = 在网上填，或者打12385请人帮填。填到哪里都会存好。
guide-step-first-check = 街道（镇）先看
    .text = 缺什么，一次全部告诉您。
guide-step-certificate = 区残联核对残疾人证
    .text = 按登记的核对，不用您交材料。
guide-step-decision = 区民政局决定
    .text = 批准不批准，都有书面决定书，写明理由和依据。
guide-step-paid = 登记银行卡，按月发
    .text = 从申请的那个月起算。每月多少钱、哪天发，以区民政局公布为准。

easy-what = 这是每月发的钱。
easy-who = 一级、二级，要人照护，可以领。
easy-fill = 先填表。
easy-no-papers = 不用开证明。
easy-decide = 民政局作决定。
easy-month = 从申请那个月算起。
easy-fee = 申请不要钱。
easy-help = 不会填，请打12385。

q-care = 申请人平时要人照护吗
    .hint = 照护要连续六个月以上，如帮着吃饭、穿衣、上厕所，或者要人看着。
    .help = 护理补贴是给长期要人照护的人的。街道（镇）会来核对。
q-care-yes = 要
q-care-no = 不要

q-held-certificate = 残疾人证号
    .hint = 证上的20位号码。不记得、证不在手边，可以不填。
    .help = 有证号，我们查得快。没有证号，凭身份证号也能查。
q-consent = 我同意街道（镇）、区残联、区民政局为办重度残疾人护理补贴使用这些信息，其中有残疾和照护情况。
    .help = 残疾、健康和家庭经济情况是敏感的个人信息。不同意就不能办这一项，可以打12385问清楚再决定。

q-filler = 谁在填这张表
    .hint = “申请人”是要领补贴的残疾人。替别人填也可以。
    .help = 本人填和替人填，后面要问的不一样。替人填的，要写清是谁填的，有事好找。
q-resident-name = 申请人的姓名
    .hint = 要领补贴的残疾人。和户口簿上写的一样。
    .help = 写得和户口簿一样，才核对得上。补贴只发给本人。
q-resident-id = 申请人的身份证号
    .hint = 18位，最后一位可能是X。孩子还没有身份证的，看户口簿上孩子那一页的公民身份号码。
    .help = 凭它核对残疾人证，不用交证的照片。
q-resident-phone = 联系电话
    .hint = 最好填手机号，我们发短信告诉您办到哪一步。没有电话可以不填。
    .help = 要补材料、有了决定，用这个电话告诉您。看通知书以前，也往这个手机发验证码，免得别人看到。
q-address = 现在住在哪里
    .hint = 和户籍不一样也没关系，写现在住的地方。
    .help = 按住的地方，由那里的街道（镇）先看您的申请。

q-found-household = 户口在哪里
q-found-household-here = 在东河区
q-found-household-permit = 不在，有东河区的居住证
q-found-household-elsewhere = 不在，也没有居住证
q-found-receives = 申请人现在领着下面哪几样
q-found-receives-living-allowance = 困难残疾人生活补贴
q-found-receives-care-allowance = 重度残疾人护理补贴
q-found-receives-extreme-poverty = 特困人员救助供养
q-found-receives-orphan = 孤儿、事实无人抚养儿童基本生活费
q-found-receives-work-injury-care = 工伤保险的生活护理费
q-found-receives-welfare-living = 因公致残、离休等的生活补贴或津贴
q-found-receives-welfare-care = 因公致残、离休等的护理补贴或津贴
q-found-receives-elderly-care = 老年人护理补贴
q-found-receives-elderly-service = 养老服务补贴
q-found-receives-old-age = 高龄津贴
q-found-receives-veteran = 残疾军人、伤残警察的抚恤
q-found-receives-none = 以上都没有
q-found-care = 核对下来，平时要人照护吗
    .hint = 连续六个月以上。看本人的情况，或者问社区。
q-found-care-yes = 要
q-found-care-no = 不要
q-found-area = 户口按城镇算，还是按农村算
    .hint = 城乡标准不同的才填。
q-found-area-urban = 城镇
q-found-area-rural = 农村
