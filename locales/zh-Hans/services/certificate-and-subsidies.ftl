### 残疾人服务“一件事”：一张表办几件事。指南、问题。

title = 残疾人服务“一件事”
summary = 办残疾人证和申请两项补贴，填一张表、交一套材料，一起办。

guide-fee = 办证、申请补贴都不收费。去医院做残疾评定可能要交检查费，以区残联公布为准。
guide-places = 网上、电话、社区、街道（镇）的窗口都可以办。窗口的地址和时间，以区残联、街道（镇）公布为准。
guide-documents = 选了哪几件事，就交哪几件事的材料，同一样材料只交一次。下面是全部材料，不是人人都要交全。暂时拿不出来的，也可以先提交。

guide-condition-several = 要办残疾人证（新办、换领、变更、补办、迁入），又要申请困难残疾人生活补贴或者重度残疾人护理补贴的，可以一起办。只办其中一件，也可以。
guide-condition-each = 每件事的条件不变，各办各的，各有各的结果。一件没办成，不影响别的事。
guide-condition-waits = 补贴要有残疾人证才能办。证还没有的，补贴的申请先收下，证办好的那天自动往下办。从哪个月算起，以区民政局公布为准。

guide-step-choose = 选要办的事
    .text = 选几件都可以。不知道能不能领，也可以选，由民政局核对。
guide-step-fill = 填一张表
    .text = 同样的问题只问一次。填到哪里都会存好。
guide-step-share = 一次提交，分头去办
    .text = 每件事有自己的办件号，查询码是同一个。
guide-step-follow = 一件一件告诉您
    .text = 每件事办完了，都有书面的结果。

easy-what = 几件事可以一起办。
easy-once = 问题只答一次。
easy-each = 每件事分开办，各有结果。
easy-numbers = 记好号码，可以查。
easy-fee = 都不要钱。
easy-help = 不会填，请打12385。

section-wanted = 要办的事

q-certificate = 残疾人证要办什么
    .hint = 选一件。已经有证，证也不用动的，选最下面的。
    .help = 补贴要看残疾人证。证要办的，先办证，补贴接着办。
q-certificate-new = 新办
    .hint = 第一次办。
q-certificate-change = 变更类别、等级
    .hint = 残疾的情况变了。
q-certificate-renewal = 换领
    .hint = 证快到期，或者到期了。
q-certificate-reissue = 补办
    .hint = 证丢了，或者坏了。
q-certificate-transfer = 迁入
    .hint = 户口迁到东河区来了。
q-certificate-none = 证不用办
q-subsidies = 要申请哪一项补贴
    .hint = 可以都选。不知道符不符合的，也可以选。
    .help = 符不符合，由民政局核对了决定。不想申请的不用选，谁也不会替您申请。
q-subsidies-living-allowance = 困难残疾人生活补贴
    .hint = 家里在领低保的。
q-subsidies-care-allowance = 重度残疾人护理补贴
    .hint = 一级、二级，要长期照护的。
q-subsidies-none = 都不申请
q-subsidies-rule = 一件事都没有选。请至少选一项补贴，或者回到上一题，选残疾人证要办的事。

q-filler = 谁在填这张表
    .hint = “申请人”是残疾人本人。替别人填也可以。
    .help = 本人填和替人填，后面要问的不一样。替人填的，要写清是谁填的，有事好找。
q-resident-name = 申请人的姓名
    .hint = 残疾人本人。和户口簿上写的一样。
    .help = 写得和户口簿一样，才核对得上。
q-resident-id = 申请人的身份证号
    .hint = 18位，最后一位可能是X。孩子还没有身份证的，看户口簿上孩子那一页的公民身份号码。
    .help = 办证、核对补贴，都用这个号码。也用它算年龄，看要不要监护人。
q-address = 现在住在哪里
    .hint = 和户籍不一样也没关系，写现在住的地方。
    .help = 按住的地方，由那里的社区、街道（镇）和您联系。
q-consent = 我同意区残联、街道（镇）、区民政局为办我选的事使用这些信息，其中有健康、残疾和家庭经济情况。要评定的，我同意交给评定医院、户籍地残联核对，评定后按规定公示；申请补贴的，我同意民政局核对家庭经济状况。
    .help = 健康、残疾和家庭经济情况是敏感的个人信息。哪个单位只看它要办的那一件事。不同意就不能这样办，可以打12385问清楚再决定。

basis-one-thing = 《国务院关于进一步优化政务服务提升行政效能推动“高效办成一件事”的指导意见》

stage-shared-out = 已经分头去办
    .next = 每件事各办各的。
    .todo = { "" }
