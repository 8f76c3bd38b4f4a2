### 残疾人证新办：指南、问题、环节、通知书。

title = 残疾人证新办
summary = 第一次办残疾人证，在这里填表、交材料。办证不收费。
version-2 = 办理的步骤写全了：转指定医院评定、看评定结果、公示、提出异议、领证。表里要填的没有变。

## 办事指南

guide-fee = 办证不收费。去医院做残疾评定可能要交检查费。交多少、有没有补贴，以区残联公布为准。
guide-places = 网上、电话、社区、窗口都可以办。窗口的地址和时间、指定评定医院，以区残联公布为准。问事打12385残疾人服务热线，或者12345政务服务便民热线。
guide-documents = 下面是全部材料，不是人人都要交全。没有身份证的孩子，不用交身份证。有监护人的，才交监护人的材料。户籍在外地的，才交居住证。暂时拿不出来的，也可以先提交，要补什么我们一次告诉您。

guide-condition-voluntary = 本人自愿。谁都不能强迫，也不能瞒着本人办。
guide-condition-standard = 符合国家的残疾标准。够不够标准，由指定医院评定，不用您自己判断。
guide-condition-household = 户籍在东河区。户籍在外地、在东河区长住、有居住证的，也可以在这里交，由户籍地残联批准。
guide-condition-minor = 不满18岁的，由监护人申请。
guide-condition-guardian = 智力、精神残疾的成年人，有监护人的由监护人申请。没有监护人的，由本人申请，也可以由居委会、单位书面申请。
guide-condition-cancelled = 以前的残疾人证注销不满1年的，原则上不能重新申办。具体以区残联公布为准。

guide-step-fill = 填表、交材料
    .text = 在网上填，或者打12385请人帮填。填到哪里都会存好。
guide-step-acceptance = 区残联受理
    .text = 我们核对材料。缺什么，一次全部告诉您。
guide-step-assessment = 去指定医院评定
    .text = 医生按国家标准看残疾的类别和等级。时间、地点另外通知您。出门很困难的，可以在表里申请上门。
guide-step-publicity = 在社区公示
    .text = 评定以后，在社区公示5个工作日。不满18岁的，原则上不公示。
guide-step-review = 区残联审核、决定
    .text = 批准不批准，都有书面通知书。不同意，通知书里写了可以怎么办。
guide-step-collect = 领证
    .text = 证号由中国残联的系统给出。证做好后通知您。在哪里领、能不能寄，以区残联公布为准。

easy-what = 残疾人证证明您有残疾。
easy-wish = 愿意办才办，没人能强迫。
easy-child = 孩子由监护人来办。
easy-fill = 先填表，再交材料。
easy-stop = 可以随时停，都替您存着。
easy-hospital = 医生会给您做评定。
easy-review = 最后由区残联决定。
easy-fee = 办证不要钱。
easy-hospital-fee = 医院检查可能要钱。
easy-help = 不会填，请打12385。

basis-certificate-measures = 《中华人民共和国残疾人证管理办法》
basis-classification = 《残疾人残疾分类和分级》
basis-protection-law = 《中华人民共和国残疾人保障法》
basis-civil-code = 《中华人民共和国民法典》（监护、委托代理）
basis-information-law = 《中华人民共和国个人信息保护法》
basis-cross-province = 残疾人证“跨省通办”
basis-licensing-law = 《中华人民共和国行政许可法》第三十二条（受理时限参照）
basis-reassessment = 残疾评定异议：先市残联，再自治区残联

## 表

section-filling = 谁来填
section-person = 申请人
section-disability = 残疾情况
section-wish = 本人意愿和监护人
section-documents = 材料
section-assessment = 残疾评定
section-contact = 怎么告诉您
section-declaration = 确认

q-filler = 谁在填这张表
    .hint = “申请人”是要办残疾人证的人。替别人填也可以。
    .help = 本人填和替人填，后面要问的不一样。替人填的，要写清是谁填的，有事好找。
q-filler-self = 申请人自己
q-filler-guardian = 监护人
    .hint = 例如孩子的父母，或者法院、居委会指定照管申请人的人。
q-filler-helper = 帮忙的人
    .hint = 例如家人、邻居、朋友、社区专职委员。

q-resident-phone = 联系电话
    .hint = 最好填手机号，我们发短信告诉您办到哪一步。孩子没有电话，就填监护人的。没有电话可以不填。
    .help = 安排评定、要补材料时，用这个电话找您。看通知书以前，也往这个手机发验证码，免得别人看到。

page-helper = 帮忙填表的人
    .when = 只有第{ $filler }题选了“帮忙的人”的，才答。
q-helper-name = 帮忙的人的姓名
    .help = 表是谁填的，要记下来。看不明白的地方，好找您问。
q-helper-phone = 帮忙的人的电话
    .help = 表里有要核对的，先打这个电话问您。
q-helper-relation = 帮忙的人和申请人的关系
    .help = 好知道您是私下帮忙，还是代表居委会或者单位申请。
q-helper-relation-relative = 家人或者亲戚
q-helper-relation-friend = 邻居或者朋友
q-helper-relation-community-worker = 社区专职委员、社工
q-helper-relation-committee = 代表居委会、村委会或者单位
    .hint = 申请人没有监护人时，居委会或者单位可以书面申请。

q-resident-name = 申请人的姓名
    .hint = 要办残疾人证的人。和户口簿上写的一样。
    .help = 证上要印这个名字，写得和户口簿一样，才核对得上。

q-resident-id = 申请人的身份证号
    .hint = 18位，最后一位可能是X。孩子还没有身份证的，看户口簿上孩子那一页的公民身份号码。
    .help = 残疾人证的证号要用到它。也用它算年龄，看要不要监护人。

page-has-id-card =
    .when = 只有申请人不满18岁的，才答。
q-has-id-card = 申请人有没有身份证
    .help = 孩子没有身份证也能办，只是材料不同。
q-has-id-card-yes = 有
q-has-id-card-no = 还没有，只有户口簿

q-household = 申请人的户籍在哪里
    .hint = 看户口簿首页的地址。
    .help = 残疾人证由户籍地的残联批准。户籍在外地的，要多问两个问题。
q-household-donghe = 东河区
q-household-elsewhere = 别的地方
q-household-unknown = 不知道
    .hint = 先这样选，我们来核对。

page-elsewhere = 户籍在外地
    .when = 只有第{ $household }题选了“别的地方”的，才答。
q-household-place = 户籍在哪个省、市、县（区）
    .hint = 例如：山西省大同市云冈区。
    .help = 我们在这里受理、安排评定和公示，再请户籍地的残联批准、发证。
q-has-residence-permit = 申请人有没有有效的居住证
    .help = 不回户籍地办，要有这里的居住证。
q-has-residence-permit-yes = 有
q-has-residence-permit-no = 没有，或者过期了
    .hint = 可能要先办居住证，或者回户籍地申请。可以先打12385问。

q-address = 现在住在哪里
    .hint = 和户籍不一样也没关系，写现在住的地方。
    .help = 要按住的地方联系社区，安排评定和公示。要上门的，也到这里。

q-categories = 哪方面有残疾
    .hint = 有几项选几项，选了两项以上，就是多重残疾。拿不准没关系，最后由医生评定。
    .help = 不同的残疾由不同的医生评定，要先知道找哪一位。
q-categories-visual = 视力：看不见，或者看不清
q-categories-hearing = 听力：听不见，或者听不清
q-categories-speech = 言语：不能说话，或者说话别人听不懂
q-categories-physical = 肢体：手脚或者身体活动困难
q-categories-intellectual = 智力：学习、理解、生活自理比同龄人困难
q-categories-mental = 精神：长期有精神方面的困难，例如精神疾病、孤独症
q-categories-unsure = 不知道是哪一类

q-description = 平时有什么不方便
    .hint = 想到什么写什么，不用写病名。例如：上下楼要人扶，听不见门铃。
    .help = 让医生先有个了解，您也少说几遍。不写不影响申请。

q-cancelled-within-year = 一年以内，有没有注销过残疾人证
    .hint = 注销不满1年的，原则上不能重新申办，以区残联公布为准。选了“有”也可以提交，我们来核对。
    .help = 先问清楚，免得您白跑一趟医院。
q-cancelled-within-year-no = 没有，或者从来没办过
q-cancelled-within-year-yes = 有
q-cancelled-within-year-unknown = 不知道

q-wish = 申请人自己愿不愿意办
    .hint = 办不办由本人决定。
    .help = 残疾人证要本人自愿。替人办的，也要先问本人。
q-wish-yes = 愿意
q-wish-cannot-say = 年龄太小，或者现在问不清楚
q-wish-no = 不愿意
q-wish-rule = 申请人不愿意，就不能提交。选错了请改。想再问问，请打12385

page-wish-told-by =
    .when = 只有第{ $filler }题选的不是“申请人自己”的，才答。
q-wish-told-by = 怎么知道申请人的意思
    .help = 每个人表达的方法不一样，说、写、打手语、点头都算数。
q-wish-told-by-own-words = 自己说的、写的，或者打手语说的
q-wish-told-by-helped = 有人帮着问，用点头、手势等表示的
q-wish-told-by-not-asked = 没有办法问
    .hint = 评定的时候，我们再用合适的办法问。

page-has-guardian =
    .when = 只有申请人满18岁、第{ $filler }题选的不是“监护人”、第{ $categories }题选了智力或者精神的，才答。
q-has-guardian = 申请人有没有监护人
    .hint = 有智力或者精神残疾，不等于自己不能做主。没有监护人，就由本人申请。
    .help = 有监护人的，要由监护人申请，还要交监护证明。我们只问有没有，不会因为残疾类别就要求您找监护人。
q-has-guardian-yes = 有
q-has-guardian-no = 没有
q-has-guardian-unknown = 不知道
    .hint = 先这样选，我们来核对。

page-guardian = 监护人
    .when = 只有申请人不满18岁，或者第{ $filler }题选了“监护人”，或者第{ $has_guardian }题选了“有”的，才答。
q-guardian-name = 监护人的姓名
    .hint = 监护人是居委会、村委会或者民政部门的，写经办人的姓名。
    .help = 有监护人的，要由监护人来申请，先要知道是谁。
q-guardian-relation = 监护人是申请人的什么人
    .help = 要和交来的监护证明对得上。
q-guardian-relation-parent = 父亲或者母亲
q-guardian-relation-spouse = 丈夫或者妻子
q-guardian-relation-child = 儿子或者女儿
q-guardian-relation-relative = 其他亲属
q-guardian-relation-organisation = 居委会、村委会或者民政部门
q-guardian-phone = 监护人的电话
    .hint = 和前面填的联系电话一样的，不用再填。
    .help = 要监护人确认、到场的时候，用这个电话。

page-guardian-id =
    .when = 只有第{ $guardian_relation }题答了，而且选的不是“居委会、村委会或者民政部门”的，才答。
q-guardian-id = 监护人的身份证号
    .hint = 18位，最后一位可能是X。
    .help = 用来和监护证明核对，证实真的是监护人。
q-guardian-id-rule = 这里要填监护人的号码，不能和申请人的一样，监护人要满18岁。请对着监护人的身份证再看一遍

page-guardian-proof =
    .when = 只有申请人不满18岁，或者第{ $filler }题选了“监护人”，或者第{ $has_guardian }题选了“有”的，才答。
q-guardian-proof = 用什么证明是监护人
    .hint = 有一样就行。下一部分再交。
    .help = 免得别人冒充监护人，替申请人办事。
q-guardian-proof-household-book = 户口簿，上面看得出亲属关系
q-guardian-proof-birth-certificate = 出生医学证明
q-guardian-proof-community-statement = 社区或者村里出的证明
q-guardian-proof-court = 法院判决书，或者指定监护人的文书
q-guardian-proof-agreement = 意定监护协议
    .hint = 本人还能自己做主时，书面约好由谁来监护。
q-guardian-proof-unsure = 还没有，或者不知道
    .hint = 先提交，我们告诉您可以用哪一样。

q-photo = 两寸彩色照片
    .hint = 近期的，不戴帽子，白色背景。网上传1张就行。交纸质照片的，准备3张。
    .help = 印在残疾人证上。证由中国残联统一印制，照片要符合它的要求。
page-id-card =
    .when = 只有申请人满18岁，或者第{ $has_id_card }题选了“有”的，才交。
q-id-card = 居民身份证
    .hint = 申请人的，正面、反面各一张。
    .help = 核对姓名和号码，证实是本人。
q-household-book = 户口簿
    .hint = 首页，还有申请人那一页。拿户口簿证明监护关系的，监护人那一页也要。
    .help = 残疾人证由户籍地残联批准，要看户籍在哪里。
page-residence-permit =
    .when = 只有第{ $has_residence_permit }题选了“有”的，才交。
q-residence-permit = 居住证
    .hint = 申请人的，正面、反面各一张。
    .help = 户籍在外地，凭居住证才能在这里交申请。
page-guardian-papers =
    .when = 只有申请人不满18岁，或者第{ $filler }题选了“监护人”，或者第{ $has_guardian }题选了“有”的，才交。
q-guardian-papers = 监护人身份证和监护证明
    .hint = 前面选的那一样证明。户口簿已经交了的，只交监护人身份证。
    .help = 监护人替申请人办事，要有证明。
q-medical-records = 病历和检查报告
    .hint = 有就交，没有可以不交。哪些人要交、要多久以内的，以区残联公布为准。
    .help = 医生评定时可以参考，您也许能少做几项检查。

q-home-visit = 评定时，要不要上门
    .hint = 能不能上门、什么时候上门，以区残联公布为准。
    .help = 卧床、出门很困难的人，不该因为去不了医院就办不了证。
q-home-visit-no = 不用，我可以去
q-home-visit-yes = 要，出门很困难
page-home-visit-reason =
    .when = 只有第{ $home_visit }题选了“要，出门很困难”的，才答。
q-home-visit-reason = 为什么去不了
    .hint = 例如：长期卧床，家里没有电梯。
    .help = 上门的医生要知道带什么、来几个人。

q-assessment-times = 什么时候去评定方便
    .hint = 可以选几项。我们尽量安排，但不一定办得到。
    .help = 免得约好的时间您去不了，又要重约。
q-assessment-times-weekday-morning = 工作日上午
q-assessment-times-weekday-afternoon = 工作日下午
q-assessment-times-weekend = 周末
q-assessment-times-any = 什么时候都行

q-formats = 通知书怎么给您
    .hint = 可以选几项。
    .help = 通知书里有办理的结果和期限，要用您看得见、听得到的办法给您。
q-formats-html = 在手机或者电脑上看
    .hint = 可以放大，也可以让读屏软件读。
q-formats-large-print = 打印成大字
    .hint = 通知书的网页打印出来，就是大字。
q-formats-phone-call = 打电话念给我听
    .hint = 要填了联系电话。

q-language = 用什么话和您联系
    .hint = 手语和蒙古语要找人帮忙，能不能安排以区残联公布为准。
    .help = 打电话、当面说、评定的时候，都按您选的来准备。
q-language-chinese = 汉语
q-language-text-only = 只用文字，不打电话
q-language-sign-language = 手语
q-language-mongolian = 蒙古语

page-declaration = 请您确认
q-truth = 我填的都是真的。替别人填的，我已经把内容告诉了申请人。
    .help = 内容不真实的，申请会不被受理。填错了不要紧，提交后10分钟内可以撤回来改。
q-consent = 我同意区残联为办残疾人证使用这些信息，其中有健康情况。我同意把它们交给评定医院、户籍地残联核对，评定后按规定公示。
    .help = 健康情况是敏感的个人信息，要您同意才能用。公示只写必要的内容，不满18岁的原则上不公示。不同意就不能办证，可以打12385问清楚再决定。

## 各步要填的

q-referred-to = 转到哪一家指定医院
    .hint = 指定评定医院以区残联公布为准。尽量选申请人方便去的。

q-identity-checked = 我当面核对了证件，就是申请人本人。
q-assessed-on = 评定的日期
q-meets = 评定的结论
q-meets-yes = 达到残疾标准
q-meets-no = 没有达到残疾标准
q-components = 残疾的类别和等级
    .hint = 达到标准的才填。有几类填几类，两类以上就是多重残疾，等级按最重的一类定。
q-components-rule = 达到标准的，至少填一类；没有达到的，不要填
q-category = 类别
q-category-visual = 视力
q-category-hearing = 听力
q-category-speech = 言语
q-category-physical = 肢体
q-category-intellectual = 智力
q-category-mental = 精神
q-grade = 等级
q-grade-first = 一级
q-grade-second = 二级
q-grade-third = 三级
q-grade-fourth = 四级
q-findings = 检查所见和依据
    .hint = 写清检查方法、结果，和国家标准里对应的一条。
q-assessors = 评定医生
    .hint = 写全名，两位以上用顿号隔开。

q-certificate = 残疾人证号
    .hint = 中国残联系统给出的号，20位。这里不编号。
q-valid-from = 发证日期
q-valid-until = 有效期到哪一天

q-handed-over = 证怎么交给本人
q-handed-over-counter = 在窗口领走
q-handed-over-visit = 送到家里
q-handed-over-post = 邮寄，对方已签收
q-received-by = 谁收的
q-received-by-self = 本人
q-received-by-guardian = 监护人

## 办理

stage-submitted = 已提交，等区残联核对
    .next = 我们核对材料，告诉您受理没有。缺什么，一次全部告诉您。
    .todo = { "" }
stage-correction = 等您补材料
    .next = 我们等您补好。这段时间不算在我们的时限里。
    .todo = 请把下面列出的补齐，再提交一次。不清楚的打12385。
stage-accepted = 已受理，等安排评定
    .next = 我们为您安排指定医院，安排好了发通知书。这一步的时限以区残联公布为准。
    .todo = { "" }
stage-assessment = 等医院评定
    .next = 时间由您选，也可以等医院打电话来约。评定用的时间不算在我们的时限里。
    .todo = 请按约好的时间去医院，带上身份证。去不了没关系，换个时间就行。
stage-publicity = 评定完了，正在公示
    .next = 在社区公示5个工作日，只写必要的内容。期满自动进入审核。
    .todo = 请看评定结果。不同意，可以提出异议。
stage-review = 区残联审核
    .next = 区残联根据评定结果作决定。批准不批准，都有书面通知书。
    .todo = { "" }
stage-disputed = 正在处理您的异议
    .next = 您的异议已经转给市残联。等结论的时间不算在我们的时限里。
    .todo = { "" }
stage-approved = 已批准，等证号
    .next = 区残联在中国残联的系统里登记，证号由那里给出。证做好后，我们通知您来领。
    .todo = { "" }
stage-issuing = 证做好了，等您领
    .next = 在哪里领、能不能寄，看通知书。
    .todo = 请来领证，或者打12385请人送到家。
stage-issued = 证已交给您
    .next = 这个申请办完了。证快到期时，我们会提醒您换。
    .todo = { "" }
stage-refused = 没有批准
    .next = 通知书里写了理由，也写了不同意可以怎么办。
    .todo = { "" }
stage-not-accepted = 没有受理
    .next = 通知书里写了理由，也写了不同意可以怎么办。
    .todo = { "" }
stage-withdrawn = 已撤回
    .next = 这个申请不再办了。以后想办，可以重新申请。
    .todo = { "" }

clock-acceptance = 提交后5个工作日内，告诉您受理没有，或者要补什么。到期没告诉您，就算受理了。
clock-publicity = 在社区公示5个工作日。
clock-review = 公示后，区残联审核10个工作日。去医院评定、处理异议的时间不算。

act-accept = 受理申请
    .hint = 材料齐全，属于这里办。会发受理通知书。
    .event = 受理了申请
act-ask-correction = 告知要补的材料
    .hint = 只能用一次，请列全。时限停下，等对方补好再接着算。
    .event = 告知了要补的材料
act-answer-correction = 提交补好的材料
    .event = 补好材料，重新提交
act-not-accept = 不予受理
    .hint = 不属于这里办，或者不符合申请条件。要写理由，会发决定书。
    .event = 决定不予受理
act-refer = 转到指定医院评定
    .hint = 医院只看得到评定要用的内容。会发评定通知书。
    .event = 转到指定医院评定
act-recall = 退回，另外安排评定
    .hint = 例如约不到人，或者这家医院不做这一类。要写理由。
    .event = 退回，另外安排评定
act-rate = 填写评定结果
    .hint = 只有医院能填。填好以后发评定结果通知书，残联不能改。
    .event = 医院填写了评定结果
act-rate-again = 更正评定结果
    .hint = 原来的结果留在记录里。会重新发通知书，重新公示。要写理由。
    .event = 医院更正了评定结果
act-end-publicity = 公示期满
    .event = 公示期满，进入审核
act-dispute = 对评定结果提出异议
    .hint = 您可以不同意评定结果。写明哪里不同意，我们把材料转给市残联重新评定。处理异议的时候，申请停在这里等。
    .event = 对评定结果提出了异议
act-dispute-rejected = 登记市残联的结论：维持原来的结果
    .hint = 把市残联结论的日期、文号写进理由。申请回到原来那一步。
    .event = 市残联维持原来的评定结果
act-dispute-upheld = 登记市残联的结论：重新评定
    .hint = 把市残联结论的日期、文号写进理由。申请回到安排评定那一步。
    .event = 市残联决定重新评定
act-take-back-dispute = 撤回异议
    .hint = 撤回以后，申请从原来那一步接着办。
    .event = 撤回了异议
act-approve = 批准申请
    .hint = 评定和公示都已完成，身份已核验。会发决定书。证号由中国残联的系统给出，不在这里填。
    .event = 批准了申请
act-refuse = 不批准申请
    .hint = 要写理由，会发决定书。
    .event = 决定不批准
act-enter-certificate = 登记证号
    .hint = 先在中国残联的系统里办好，再把证号和有效期填到这里。会通知本人领证。
    .event = 登记了证号，证做好了
act-hand-over = 登记证已交给本人
    .event = 证已交给本人
act-withdraw = 撤回申请
    .event = 撤回了申请
act-deem-accepted = 到期视为受理
    .event = 到期没有告知要补什么，视为受理

## 通知书

letter-acceptance = 受理通知书
    .plain = 我们受理了您的申请
    .body =
        { $unit }受理了{ $name }的{ $service }申请。办件号：{ $number }。
        接下来安排指定医院做残疾评定，安排好了另外通知您。评定以后在社区公示5个工作日；不满18岁的，原则上不公示。
        公示后，区残联审核10个工作日。评定的时间不算在里面。
    .easy =
        您的申请，我们收下了。
        下一步，去医院做评定。
        时间和地点会告诉您。
        有事请打12385。

letter-correction = 一次性补正告知书
    .plain = 还要请您补一些材料或者回答
    .body =
        { $name }的{ $service }申请还缺一些材料或者回答。办件号：{ $number }。
        要补的全部列在下面，以后不会再加。可以在网上补，也可以带到窗口、打12385请人帮忙。
        等您补的时候，我们的时限停下不算。
    .easy =
        您的申请还差一点。
        要补的都写在下面。
        补好了，再提交一次。
        不会补，请打12385。

letter-referral = 残疾评定通知书
    .plain = 请去{ $referred-to }做残疾评定
    .body =
        { $name }的{ $service }申请，转到{ $referred-to }做残疾评定。办件号：{ $number }。
        医院会和您约时间。申请了上门评定的，医院会告诉您能不能上门、什么时候上门。
        请带身份证，孩子带户口簿。有病历、检查报告的也带上。检查费交多少、有没有补贴，以区残联公布为准。
        去不了、要换时间、要人陪，打12385。
    .easy =
        请去医院做评定。
        医院是{ $referred-to }。
        医院会和您约时间。
        请带身份证和病历。
        去不了，请打12385。

letter-result = 残疾评定结果通知书
    .plain = 评定结果：{ $rating-whole }
    .body =
        { $referred-to }对{ $name }做了残疾评定。办件号：{ $number }。
        结果是：{ $rating }。
        这是医院的评定结果，还不是区残联的决定。达到标准的成年人，在社区公示5个工作日；不满18岁的不公示。然后由区残联审核。
        您不同意这个结果，可以提出异议。期限从您收到这封信的第二天起算。
    .easy =
        医院的评定做好了。
        结果是：{ $rating }。
        不同意，可以提出来。
        您有10个工作日。
        要人帮忙，请打12385。

letter-dispute = 异议收到通知书
    .plain = 我们收到了您的异议
    .body =
        { $unit }收到了{ $name }对评定结果的异议。办件号：{ $number }。
        我们把申请、评定结果和您写的理由一起转给市残联。市残联的结论出来，马上告诉您。
        等结论的时候，申请停在这里，不会作决定。您可以随时撤回异议。
    .easy =
        您的意见收到了。
        我们转给市残联。
        有了结论告诉您。
        您可以随时撤回。

letter-dispute-rejected = 异议结论通知书
    .plain = 市残联维持原来的评定结果
    .body =
        { $name }对评定结果的异议，市残联作出了结论：维持原来的结果。办件号：{ $number }。
        结论的日期、文号和理由写在下面。申请从原来那一步接着办。
        还不同意的，可以再向自治区残联申请，由专家委员会作最后的结论。具体以市残联公布为准。
    .easy =
        市残联看过了。
        原来的结果不变。
        理由写在下面。
        还不同意，请打12385。

letter-dispute-upheld = 异议结论通知书
    .plain = 市残联决定重新评定
    .body =
        { $name }对评定结果的异议，市残联作出了结论：重新评定。办件号：{ $number }。
        结论的日期、文号和理由写在下面。我们重新安排评定，安排好了发通知书。
    .easy =
        市残联看过了。
        要重新评定一次。
        时间地点会告诉您。
        有事请打12385。

letter-approval = 批准办理残疾人证决定书
    .plain = 批准了，可以办残疾人证
    .body =
        { $unit }批准{ $name }的{ $service }申请。评定结果：{ $rating }。办件号：{ $number }。
        这封信是对申请的决定，不是残疾人证，上面没有证号。证号由中国残联的系统给出，残疾的类别和等级以证上写的为准。
        证做好后，我们通知您来领。在哪里领、能不能寄，以区残联公布为准。
    .easy =
        您的申请批准了。
        这封信还不是证。
        证做好了会告诉您。
        对结果不同意，可以提出来。
        下面写了怎么提。

letter-refusal = 不批准办理残疾人证决定书
    .plain = 这次没有批准
    .body =
        { $unit }没有批准{ $name }的{ $service }申请。办件号：{ $number }。
        理由和依据写在下面。您不同意，可以按后面写的办法提出来。
        以后情况有变化，可以再申请。
    .easy =
        这次没有批准。
        理由写在下面。
        不同意，可以提出来。
        下面写了怎么提。
        要人帮忙，请打12385。

letter-not-accepted = 不予受理决定书
    .plain = 这个申请我们不能受理
    .body =
        { $unit }不能受理{ $name }的{ $service }申请。办件号：{ $number }。
        理由和依据写在下面。您不同意，可以按后面写的办法提出来。
        理由里说的情况解决以后，可以再申请。
    .easy =
        这个申请，我们不能收。
        理由写在下面。
        不同意，可以提出来。
        要人帮忙，请打12385。

letter-ready = 领证通知书
    .plain = 残疾人证做好了，可以领了
    .body =
        { $name }的残疾人证做好了。评定结果：{ $rating }。有效期到{ $valid-until }。办件号：{ $number }。
        在哪里领、能不能寄，以区残联公布为准。来领的时候带身份证；请监护人领的，带监护人的身份证。
        来不了，打12385，请人送到家。
    .easy =
        您的证做好了。
        请来领证。
        请带身份证。
        来不了，请打12385。

# 社区或街道先看一看：不决定什么，也不等它

act-pre-check = 填写看到的情况
    .hint = 只写看到的事实。受理不受理由残联决定，期限不等您。
    .event = 社区（街道）看过了申请
q-person-met = 见到本人了吗？
q-person-met-met = 见到了
q-person-met-called = 打电话说了
q-person-met-not-reached = 没有联系上
q-papers-seen = 材料看了吗？
q-papers-seen-complete = 看了，齐全
q-papers-seen-lacking = 看了，还缺（请写在下面）
q-papers-seen-not-seen = 没有看
q-check-remark = 还要告诉残联什么
    .hint = 比如本人行动不便、要上门、怎样联系得上。
