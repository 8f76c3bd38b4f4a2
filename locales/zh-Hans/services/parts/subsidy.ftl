### 两项补贴共用的文字。

section-circumstances = 现在的情况

q-receives = 申请人现在领着下面哪几样
    .hint = 可以选几项。都没有，选最下面的。
    .help = 有的不能同时领，有的只能领高的一样，有的可以一起领。民政局还会核对。
q-receives-living-allowance = 困难残疾人生活补贴
q-receives-care-allowance = 重度残疾人护理补贴
q-receives-extreme-poverty = 特困人员救助供养
q-receives-orphan = 孤儿、事实无人抚养儿童基本生活费
q-receives-work-injury-care = 工伤保险的生活护理费
q-receives-welfare-living = 因公致残、离休等的生活补贴或津贴
q-receives-welfare-care = 因公致残、离休等的护理补贴或津贴
q-receives-elderly-care = 老年人护理补贴
q-receives-elderly-service = 养老服务补贴
q-receives-old-age = 高龄津贴
q-receives-veteran = 残疾军人、伤残警察的抚恤
q-receives-none = 以上都没有

section-documents = 材料

page-guardian-papers =
    .when = 只有申请人不满18岁，或者第{ $filler }题选了“监护人”的，才交。

q-guardian-papers = 监护人身份证和监护证明
    .hint = 孩子的父母，交户口簿上能看出关系的那一页。
    .help = 监护人替申请人办事，要有证明。

q-found-certificate = 残疾人证现在有效吗
q-found-certificate-yes = 有效
q-found-certificate-no = 没有，或者过期、冻结、注销了
q-found-grade = 证上的等级
    .hint = 证有效的才填。
q-found-grade-first = 一级
q-found-grade-second = 二级
q-found-grade-third = 三级
q-found-grade-fourth = 四级
q-found-categories = 证上的类别
    .hint = 证有效的才填。多重残疾的，每一类都选。
q-found-categories-blind = 视力（一级、二级）
q-found-categories-low-vision = 视力（三级、四级）
q-found-categories-hearing = 听力
q-found-categories-speech = 言语
q-found-categories-physical = 肢体
q-found-categories-intellectual = 智力
q-found-categories-autism = 孤独症
q-found-categories-mental = 精神
q-stopped-because = 为什么停发
q-stopped-because-not-entitled = 不再符合条件
q-stopped-because-certificate-ended = 残疾人证过期、冻结或者注销了
q-stopped-because-moved-out = 户口迁出东河区了
q-stopped-because-died = 去世或者被宣告死亡
q-stopped-because-not-verified = 到期没能完成复核
q-stopped-because-gave-up = 本人不要了
q-stopped-because-untrue = 申请时的材料不真实
q-stopped-because-missing = 被宣告失踪
q-stopped-because-imprisoned = 正在服刑
q-happened-on = 哪一天的事
    .hint = 这一天所在的月份照发，从下个月起停发。
q-handed-to = 转给哪里的街道（镇）
    .hint = 写全，例如：山西省大同市云冈区某某街道。
q-handed-on = 转出的日期
q-decided = 户籍地的决定
q-decided-approved = 批准了
q-decided-refused = 没有批准
q-decided-on = 决定的日期
q-decided-document = 决定的文号

basis-two-subsidies = 《国务院关于全面建立困难残疾人生活补贴和重度残疾人护理补贴制度的意见》
basis-improved = 《关于进一步完善困难残疾人生活补贴和重度残疾人护理补贴制度的意见》
basis-stopping = 停发的情形和异议复核的期限，以区民政局公布为准
basis-publicity = 批准以前要不要公示、公示几天，以区民政局公布为准
basis-cross-place = 《两项补贴资格认定申请“跨省通办”的通知》（2021年4月22日起）

stage-submitted = 已提交，等街道（镇）核对
    .next = 您住的街道（镇）先看。缺什么，一次全部告诉您。
    .todo = { "" }
stage-correction = 等您补材料
    .next = 我们等您补好。这段时间不算在我们的时限里。
    .todo = 请把下面列出的补齐，再提交一次。不清楚的打12385。
stage-awaiting-certificate = 收下了，等残疾人证办好
    .next = 和残疾人证一起申请的。证办好的那天，自动往下办，不用您再申请。
    .todo = { "" }
stage-certificate-check = 街道（镇）看过了，等残联核对残疾人证
    .next = 区残联核对残疾人证，不用您再交材料。
    .todo = { "" }
stage-decision = 残联核对过了，等民政局决定
    .next = 区民政局自己核对，再作决定。不用您开证明。
    .todo = { "" }
stage-publicity = 正在公示
    .next = 公示时只写姓、补贴的名称和金额，不写残疾的类别。不满18岁的、智力和精神残疾的，不写姓名。
    .todo = { "" }
stage-shown = 公示完了，等民政局决定
    .next = 区民政局作决定。不用您再交材料。
    .todo = { "" }
stage-to-hand-on = 户口在外地，等转给户籍地
    .next = 我们把您的材料转给户籍地，您不用再跑一趟。
    .todo = { "" }
stage-handed-on = 已转给户籍地，等那里决定
    .next = 由户籍地决定。有了结果，我们告诉您。那里用的时间，不算在我们的时限里。
    .todo = { "" }
stage-granted = 批准了
    .next = 从申请的那个月起算。每月多少钱、哪天发，以区民政局公布为准。
    .todo = 带本人的身份证和银行卡，到街道（镇）登记收款的卡。监护人替办的，带监护人的身份证。
stage-stopped = 停发了
    .next = 决定书里写了从哪个月起、为什么。不同意，可以在这里提出异议，民政局再核一次。
    .todo = { "" }
stage-objection = 提出了异议，等民政局复核
    .next = 区民政局再核一次，给您书面答复。不该停的，中间的几个月补发。
    .todo = { "" }
stage-refused = 没有批准
    .next = 决定书里写了理由和依据，也写了不同意可以怎么办。
    .todo = { "" }
stage-not-accepted = 没有受理
    .next = 决定书里写了理由，也写了不同意可以怎么办。
    .todo = { "" }
stage-decided-elsewhere = 户籍地批准了
    .next = 怎么领，看通知书，或者问户籍地的街道（镇）。
    .todo = { "" }
stage-refused-elsewhere = 户籍地没有批准
    .next = 通知书里写了那里的决定。不同意，可以打12385问怎么办。
    .todo = { "" }
stage-withdrawn = 已撤回
    .next = 这个申请不再办了。以后想办，可以重新申请。
    .todo = { "" }

clock-decision = 受理后10个工作日内，作出决定。
clock-objection = 对停发有异议的，10个工作日内复核。
clock-publicity = 公示5个工作日。
clock-handing-on = 户口在外地的，3个工作日内转给户籍地。

act-pass-on = 受理，转残联核对残疾人证
    .hint = 材料齐全。会发受理通知书。
    .event = 街道（镇）受理了，转给残联核对
act-ask-correction = 告知要补的材料
    .hint = 只能用一次，请列全。时限停下，等对方补好再接着算。
    .event = 告知了要补的材料
act-answer-correction = 提交补好的材料
    .event = 补好材料，重新提交
act-not-accept = 不予受理
    .hint = 不属于这里办的才用。符合不符合条件，由民政局决定。要写理由，会发决定书。
    .event = 决定不予受理
act-certificate-there = 残疾人证办好了，往下办
    .event = 残疾人证办好了，转街道（镇）核对
act-certificate-not-there = 残疾人证没有办成，不予受理
    .event = 残疾人证没有办成，这个申请不予受理
act-take-elsewhere = 户口在外地，准备转出
    .hint = 3个工作日内要转给户籍地。
    .event = 户口在外地，准备转给户籍地
act-hand-on = 转给户籍地
    .hint = 材料齐全地转过去，再填这里。会发通知书。
    .event = 转给了户籍地
act-enter-decision = 登记户籍地的决定
    .hint = 把那里的决定照原样填，3个工作日内告诉本人。会发通知书。
    .event = 户籍地作出了决定
act-confirm-certificate = 填残疾人证核对结果
    .hint = 按登记的填：是不是有效，类别，等级。然后转民政局。
    .event = 残联核对了残疾人证
act-check-means = 填民政局的核对结果
    .hint = 用部门之间的数据核对，不要向本人要证明。
    .event = 民政局核对了情况
act-publish = 公示
    .hint = 区里规定要公示的才用。只公示姓、补贴的名称和金额。
    .event = 开始公示
act-end-publicity = 公示期满
    .event = 公示期满
act-grant = 批准
    .hint = 身份已核验，按规定符合。规定没有写明、由本单位定的，要写理由。会发决定书。
    .event = 批准了
act-verify = 填定期复核结果
    .hint = 用部门之间的数据核对，不用本人来、不用本人填。按规定仍然符合的继续发，一年后再核；不符合的，办停发。
    .event = 民政局复核过了，继续发
act-stop = 停发
    .hint = 从下个月起停发。要写理由，会发决定书。
    .event = 停发了
act-give-up = 不再领这项补贴
    .hint = 这个月的照发，从下个月起不发。以后想领，可以再申请。
    .event = 不再领这项补贴
act-object = 对停发提出异议
    .hint = 说说为什么应当继续发。民政局再核一次。
    .event = 提出了异议
act-resume = 继续发
    .hint = 中间的几个月补发。要写理由，会发决定书。
    .event = 继续发，中间的几个月补发
act-stay-stopped = 维持停发
    .hint = 要写理由，会发决定书。
    .event = 复核了，维持停发
act-refuse = 不批准
    .hint = 按规定不符合的，决定书会写明哪一条、依据是什么；不是的，要写理由。
    .event = 决定不批准
act-withdraw = 撤回申请
    .event = 撤回了申请

letter-acceptance = 受理通知书
    .plain = 我们受理了您的申请
    .body =
        { $unit }收到{ $name }的{ $service }申请，材料齐全，已经受理。办件号：{ $number }。
        接下来，区残联核对残疾人证，区民政局作决定。要核对的情况由部门之间查，不用您开证明。
        批准的，从申请的那个月起算。
    .easy =
        您的申请，我们收下了。
        您不用再开证明。
        有了决定会告诉您。
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
letter-not-accepted = 不予受理决定书
    .plain = 这个申请我们不能受理
    .body =
        { $unit }不能受理{ $name }的{ $service }申请。办件号：{ $number }。
        理由写在下面。您不同意，可以按后面写的办法提出来。
        理由里说的情况解决以后，可以再申请。
    .easy =
        这个申请，我们不能收。
        理由写在下面。
        不同意，可以提出来。
        要人帮忙，请打12385。
letter-no-certificate = 不予受理决定书
    .plain = 残疾人证没有办成，补贴现在不能受理
    .body =
        { $name }的{ $service }申请，是和残疾人证一起提交的。残疾人证没有办成，所以{ $unit }不能受理。办件号：{ $number }。
        依据：领这项补贴，要有有效的残疾人证（国发〔2015〕52号）。
        残疾人证为什么没有办成，写在那件事的通知书里。对那个结果提出异议、后来办成了的，可以再申请补贴。
        您不同意，可以按后面写的办法提出来。
    .easy =
        残疾人证没有办成。
        补贴现在不能办。
        以后有了证，可以再申请。
        要人帮忙，请打12385。
letter-handed-on = 转送户籍地通知书
    .plain = 您的申请转给了户籍地
    .body =
        { $name }的{ $service }申请，已经转给户籍地。办件号：{ $number }。
        户口在外地的，我们在这里收材料，由户籍地决定、发钱。您不用再跑一趟。
        有了结果，我们通知您。
    .easy =
        您的户口在外地。
        申请转给了那里。
        由那里决定。
        有了结果告诉您。
letter-decided-elsewhere = 户籍地决定告知书
    .plain = 户籍地作出了决定
    .body =
        { $name }的{ $service }申请，户籍地作出了决定。办件号：{ $number }。
        决定写在办理的经过里，下面有说明的，也写在下面。怎么领，问户籍地的街道（镇）。
        不同意这个决定的，可以向那里提出来，也可以打12385，我们帮您问。
    .easy =
        户籍地作了决定。
        结果可以在网上看。
        不同意，可以提出来。
        要人帮忙，请打12385。
letter-grant = 批准决定书
    .plain = 批准了，您可以领补贴
    .body =
        { $unit }批准{ $name }的{ $service }申请。办件号：{ $number }。
        从{ $month }起算。每月多少钱、哪天发，以区民政局公布为准。
        符合的条件：{ $rules }
        请带本人的身份证和银行卡，到街道（镇）登记收款的卡。补贴只发到本人的卡上；监护人替不满18岁的孩子领，以区民政局公布为准。
        情况有变化的，比如户口迁走、残疾人证到期，请告诉街道（镇）。
    .easy =
        您的申请批准了。
        从{ $month }起算。
        请去街道登记银行卡。
        来不了，请打12385。
letter-stop = 停发决定书
    .plain = 补贴停发了
    .body =
        { $unit }决定停发{ $name }的{ $service }。办件号：{ $number }。
        发到{ $last-month }，从下个月起停发。为什么：{ $because }。
        { $overpaid }
        您不同意，可以在网上、到街道（镇）提出异议，也可以打12385，由民政局再核一次。不该停的，中间的几个月补发。
    .easy =
        补贴停发了。
        理由写在信里。
        不同意，可以提出来。
        要人帮忙，请打12385。
letter-given-up = 不再领补贴确认书
    .plain = 按您的意思，补贴停了
    .body =
        { $name }不再领{ $service }。办件号：{ $number }。
        发到{ $last-month }，从下个月起不发。
        { $overpaid }
        不是您本人的意思，或者改了主意，可以在网上提出异议，也可以打12385。以后想领，随时可以再申请。
    .easy =
        您不要这项补贴了。
        我们停发了。
        不是您的意思，请打12385。
letter-objection = 收到异议通知书
    .plain = 收到您的异议，我们再核一次
    .body =
        { $unit }收到{ $name }对停发{ $service }的异议。办件号：{ $number }。
        我们再核一次，给您书面答复。不该停的，中间的几个月补发。
    .easy =
        您的意见，我们收到了。
        我们再核一次。
        有了结果会告诉您。
letter-resume = 继续发放决定书
    .plain = 补贴继续发
    .body =
        { $unit }复核后决定：{ $name }的{ $service }继续发。办件号：{ $number }。
        中间没有发的几个月，补发。
    .easy =
        补贴继续发。
        没发的，补给您。
        有事请打12385。
letter-stay-stopped = 异议复核决定书
    .plain = 复核以后，还是停发
    .body =
        { $unit }复核后决定：{ $name }的{ $service }维持停发。办件号：{ $number }。
        理由写在下面。您不同意，可以按后面写的办法提出来。以后情况有变化，可以再申请。
    .easy =
        我们又核了一次。
        还是停发。
        理由写在信里。
        要人帮忙，请打12385。
letter-refusal = 不批准决定书
    .plain = 这次没有批准
    .body =
        { $unit }没有批准{ $name }的{ $service }申请。办件号：{ $number }。
        按规定核对的结果：{ $rules }
        您不同意，可以按后面写的办法提出来。以后情况有变化，可以再申请。
    .easy =
        这次没有批准。
        理由和依据写在信里。
        不同意，可以提出来。
        要人帮忙，请打12385。
