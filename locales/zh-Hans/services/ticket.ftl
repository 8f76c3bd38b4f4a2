### 12385 工单：指南、问题、派单、办理、答复、回访。

title = 咨询、求助、投诉和建议（12385）
summary = 有问题想问，有困难要帮忙，有人不给办事，路上有障碍：在这里写，或者打12385。

## 办事指南

guide-fee = 不收费。打电话按您的套餐收话费。
guide-places = 网上写，打12385残疾人服务热线或者12345政务服务便民热线，到社区、窗口说，都一样。
guide-documents = 不用材料。有照片、文件能说明情况的，可以一起交。

guide-condition-anyone = 谁都可以提，也可以替别人提。
guide-condition-nameless = 可以不写姓名、电话。不写的，用办件号和查询码看答复。
guide-condition-emergency = 有人正在受伤、生病、着火、被打，不要在这里写：打110、119、120。打不了电话的，请身边的人打。
guide-condition-elsewhere = 已经在打官司、仲裁、复议、信访的事，这里不能再办，会告诉您找谁。

guide-step-write = 写清楚
    .text = 写发生了什么，您希望怎么办。
guide-step-dispatch = 派给该办的单位
    .text = 区残联看是谁的事，派给那个单位。反映哪个单位，就不会派给它。
guide-step-handle = 办理、答复
    .text = 办理的单位答复您。多久答复，以区残联公布为准。
guide-step-visit = 回访
    .text = 区残联问您解决了没有。没有解决的，重新办。

easy-what = 有问题，可以问，可以说。
easy-write = 写发生了什么，想要什么。
easy-name = 可以不写名字。
easy-danger = 有危险，打110、119、120。
easy-call = 不会写，请打12385。
easy-free = 不要钱。

basis-hotline-notice = 《国务院办公厅关于进一步优化地方政务服务便民热线的指导意见》
basis-hotline-standard = 《政府热线服务规范》
basis-accessibility-law = 《中华人民共和国无障碍环境建设法》
basis-limits = 各地热线的办理时限，东河区的以公布为准

## 表

section-matter = 什么事
section-you = 您
section-confirm = 确认

q-kind = 您想做什么？
    .help = 不一样的事，办的时间不一样。选错了也没关系，会帮您改。
q-kind-consultation = 问一件事
q-kind-help = 请人帮忙
q-kind-complaint = 投诉
    .hint = 有单位、有人没有做好，损害了您的权益。
q-kind-report = 举报
    .hint = 有单位、有人违法。
q-kind-suggestion = 提建议
q-kind-praise = 表扬
page-content = 请写清楚
q-content = 发生了什么，或者您想问什么
    .hint = 写您知道的：什么时候，在哪里，谁，做了什么。
    .help = 写得清楚，就不用再打电话问您。
q-demand = 您希望怎么办
    .hint = 不知道怎么写，可以不写。
    .help = 知道您要什么，答复才对得上。
page-where = 什么时候，在哪里
q-place = 地点
    .hint = 例如：巴彦塔拉大街某某路口的人行道。没有就不写。
    .help = 办事的人要找得到。
q-happened-on = 日期
    .hint = 记不清就不写。
    .help = 方便核实。
page-against = 反映的是谁
    .when = 选投诉或者举报的人填写
q-against-unit = 反映的是哪个单位？
    .hint = 不知道，或者这里没有，就不选。
    .help = 反映哪个单位，就不会派给它办。
q-against = 反映的人，或者这里没有的单位
    .hint = 不知道就不写。
    .help = 不会派给您反映的人办。
q-evidence = 能说明情况的照片或者文件
    .hint = 没有就空着，直接点“继续”。
    .help = 有材料，办得快一些。没有也一样办。
q-concerns = 这是谁的事？
    .help = 知道是谁的事，才知道去问谁。
q-concerns-self = 我自己的事
q-concerns-another = 别人的事，我替他说
q-concerns-public = 大家的事
page-relation = 您替谁说
    .when = 替别人说的人填写
q-relation = 您替谁说？您和他是什么关系？
    .hint = 例如：我的邻居，一位坐轮椅的老人。
    .help = 办事的人好去找他。
page-tell-unit = 要不要保密
    .when = 选投诉或者举报的人填写
q-tell-unit = 办理的单位可以知道是您反映的吗？
    .help = 选“不可以”，办理的单位看不到您的姓名、电话。区残联要联系您才看，每看一次都有记录。
q-tell-unit-yes = 可以
q-tell-unit-no = 不可以，请保密
q-resident-name = 您的姓名
    .hint = 可以不写。
    .help = 写了，答复里好称呼您。
q-resident-phone = 您的电话
    .hint = 可以不写。写了手机号，有答复就发短信。
    .help = 有不清楚的，打电话问您。
q-truth = 我写的是我知道的真实情况。
    .help = 编造事实会伤害别人。拿不准的，写“听说”就行。

## 经办人填写

q-topic = 是哪一类事？
q-topic-subsidies = 两项补贴、低保、托养、水电取暖优惠
q-topic-certificate = 残疾人证、网上办事
q-topic-relief = 困难救助、特困供养
q-topic-poverty = 防止返贫
q-topic-insurance = 养老、医疗、意外保险
q-topic-veterans = 残疾军人、伤残警察
q-topic-emergency = 灾害和突发事件
q-topic-work = 就业创业政策、按比例就业
q-topic-training = 职业培训
q-topic-job-services = 就业服务、辅助性就业、盲人按摩
q-topic-prevention = 残疾预防
q-topic-rehabilitation = 康复、家庭医生
q-topic-child-rehabilitation = 残疾儿童康复
q-topic-rehabilitation-bodies = 康复机构
q-topic-devices = 辅助器具
q-topic-education = 上学
q-topic-culture = 文化
q-topic-sport = 体育
q-topic-law-publicity = 法律宣传、反歧视审查
q-topic-rights = 权益受侵害、法律援助、信访
q-topic-barriers = 道路、建筑、家里的无障碍
q-topic-information-access = 网站、电信、手语、盲文的无障碍
q-topic-travel = 预约用车、出行
q-topic-bus = 坐公交
q-topic-organisations = 残联、残协组织
q-topic-staff = 残联干部、专职委员
q-topic-facilities = 温馨家园等服务设施
q-topic-leadership = 残疾人工作的领导
q-topic-volunteers = 志愿助残
q-topic-social-resources = 社会力量助残
q-topic-publicity = 宣传
q-topic-self-reliance = 自强活动
q-topic-funding = 经费
q-topic-something-else = 别的事
q-main-unit = 派给哪个单位？
    .hint = 不选，就按规划的分工派给牵头单位。预约用车、坐公交和“别的事”，规划没有写由谁办，请选。
q-urgency = 急不急？
q-urgency-normal = 一般
q-urgency-urgent = 紧急
q-right-channel = 该找哪里？
q-right-channel-lawsuit = 法院，或者法律援助
q-right-channel-arbitration = 仲裁
q-right-channel-reconsideration = 行政复议
q-right-channel-petition = 已经在信访
q-right-channel-emergency = 110、119、120
q-right-channel-outside = 不归政府管的单位
q-right-channel-nothing-said = 没有说清是什么事
q-right-channel-repeated = 已经办结，没有新的情况
q-same-as = 并到哪个办件？
    .hint = 办件号。
q-extension-days = 要延长几个工作日？
    .hint = 最多延长一倍。
q-outcome = 办得怎么样？
q-outcome-solved = 解决了
q-outcome-explained = 解释清楚了
q-outcome-partly = 解决了一部分
q-outcome-not-solved = 没有解决
q-reached = 联系上了吗？
q-reached-yes = 联系上了
q-reached-no = 没有联系上
q-solved = 事情解决了吗？
    .hint = 选“没有”，就重新办。
q-solved-yes = 解决了
q-solved-partly = 解决了一部分
q-solved-no = 没有
q-solved-unknown = 不知道，没有联系上
q-satisfied = 本人满意吗？
    .hint = 本人不愿意说，就不选。
q-satisfied-very = 非常满意
q-satisfied-satisfied = 满意
q-satisfied-rather = 基本满意
q-satisfied-dissatisfied = 不满意
q-satisfied-very-dissatisfied = 非常不满意
q-comment = 本人怎么说？

## 办理

stage-registered = 已收到，在看由谁办
    .next = 区残联直接答复您，或者派给该办的单位。
    .todo = { "" }
stage-triage = 在找由谁办
    .next = 这件事还没有写明由哪个单位办。区残联在问，有结果就派给它。
    .todo = { "" }
stage-returned = 在看由谁办
    .next = 收到的单位认为不归它办。区残联派给另一个单位。
    .todo = { "" }
stage-disputed = 区残联在决定由谁办
    .next = 两个单位都认为不归自己办。区残联决定以后，不能再退。
    .todo = { "" }
stage-dispatched = 已派给办理的单位
    .next = 等它签收。
    .todo = { "" }
stage-redispatched = 已派给另一个单位
    .next = 等它签收。
    .todo = { "" }
stage-assigned = 已决定由谁办
    .next = 等它签收。
    .todo = { "" }
stage-urgent = 在紧急办理
    .next = 办好了答复您。
    .todo = { "" }
stage-consulting = 在准备答复
    .next = 办好了答复您。
    .todo = { "" }
stage-helping = 在办理
    .next = 办好了答复您。
    .todo = { "" }
stage-handling = 在核实、办理
    .next = 办好了答复您。
    .todo = { "" }
stage-suggesting = 在研究
    .next = 研究好了答复您。
    .todo = { "" }
stage-redo = 在重新办理
    .next = 上一次没有办好。办好了再答复您。
    .todo = { "" }
stage-suspended = 暂时办不了，先挂着
    .next = 为什么，写在下面的信里。能办了接着办。
    .todo = { "" }
stage-replied = 已答复
    .next = 答复在下面的信里。区残联在看办得对不对。
    .todo = { "" }
stage-visiting = 已答复，等回访
    .next = 区残联会问您解决了没有。没有解决的，重新办。
    .todo = { "" }
stage-answered = 已答复
    .next = 答复在下面的信里。
    .todo = { "" }
stage-done = 已办结
    .next = 还有问题，可以再提，也可以打12385。
    .todo = { "" }
stage-not-accepted = 不能在这里办
    .next = 为什么，该找谁，写在下面的信里。
    .todo = { "" }
stage-merged = 和另一件一起办
    .next = 同样的事已经有一件在办，两件并成一件。
    .todo = { "" }
stage-withdrawn = 已撤回
    .next = 这件事不再办了。
    .todo = { "" }

clock-dispatch = 派单
clock-triage = 找由谁办
clock-dispatch-again = 重新派单
clock-decide = 决定由谁办
clock-sign = 签收
clock-sign-again = 再次派单后签收
clock-sign-assigned = 决定由谁办后签收
clock-urgent = 紧急办理
clock-consultation = 答复咨询
clock-help = 办理求助
clock-complaint = 办理投诉、举报
clock-suggestion = 答复建议
clock-redo = 重新办理
clock-review = 审核答复
clock-visit = 回访

act-answer = 直接答复
    .hint = 答复写在下面，写成信寄给本人。
    .event = 直接答复
act-dispatch = 派单
    .hint = 要说明的写给办理的单位。
    .event = 派单
act-find-owner = 先找由谁办
    .hint = 规划没有写由谁办，要先问清楚的。
    .event = 在找由谁办
act-not-accept = 不予受理
    .hint = 写明为什么，该找谁。
    .event = 不予受理
act-merge = 并案
    .event = 并到另一件
act-dispatch-again = 重新派单
    .event = 重新派单
act-assign = 决定由谁办
    .hint = 写明为什么是它。决定以后不能再退。
    .event = 决定了由谁办
act-urge = 催办
    .hint = 写催什么。
    .event = 催办
act-supervise = 督办
    .hint = 写明要求。
    .event = 督办
act-grant-extension = 同意延期
    .hint = 写信告诉本人。
    .event = 同意延期
act-refuse-extension = 不同意延期
    .event = 不同意延期
act-suspend = 挂账
    .hint = 眼下办不了、要长期办的。写明为什么，写信告诉本人。
    .event = 挂账
act-resume = 接着办
    .event = 接着办
act-pass-review = 审核通过，去回访
    .event = 审核通过
act-do-again = 退回重办
    .hint = 写明哪里不对。
    .event = 退回重办
act-visit = 记下回访
    .event = 回访
act-sign = 签收
    .event = 签收
act-return = 退单
    .hint = 不归本单位办，或者情况不清的。写明依据。
    .event = 退单
act-return-again = 再次退单
    .hint = 写明依据。由区残联决定。
    .event = 再次退单
act-ask-extension = 申请延期
    .hint = 到期以前申请。写明为什么。
    .event = 申请延期
act-reply = 答复
    .hint = 答复写在下面，写成信寄给本人。
    .event = 答复
act-withdraw = 撤回
    .event = 撤回

## 信

letter-answer = 答复
    .plain = 您的事，有答复了
    .body =
        { $unit }收到了您的来信或者来电。办件号：{ $number }。
        答复写在下面。
    .easy =
        您的事有答复了。
        答复写在下面。
        还有问题，请打12385。
letter-reply = 办理答复
    .plain = 您反映的事，有答复了
    .body =
        { $unit }办理了您反映的事。办件号：{ $number }。
        办理的情况写在下面。
    .easy =
        您说的事办过了。
        情况写在下面。
        没有解决，请打12385，重新办。
letter-extension = 延期告知
    .plain = 您反映的事，要多办几天
    .body =
        您反映的事还要多办几天。办件号：{ $number }。
        最晚到{ $due }答复您。
    .easy =
        您说的事还没有办完。
        最晚到{ $due }答复您。
        有问题，请打12385。
letter-suspended = 挂账告知
    .plain = 您反映的事，眼下办不了
    .body =
        您反映的事眼下办不了，没有忘记。办件号：{ $number }。
        为什么，写在下面。能办了接着办，办好了答复您。
    .easy =
        您说的事现在办不了。
        为什么，写在下面。
        能办了就接着办。
letter-not-accepted = 不予受理告知
    .plain = 这件事不能在这里办
    .body =
        您反映的事不能由热线办理。办件号：{ $number }。
        为什么，该找谁，写在下面。
    .easy =
        这件事不能在这里办。
        该找谁，写在下面。
        不清楚，请打12385。
letter-merged = 并案告知
    .plain = 同样的事，已经在办
    .body =
        您反映的事，已经有一件同样的在办，两件一起办。办件号：{ $number }。
    .easy =
        同样的事已经在办。
        两件一起办。
        有问题，请打12385。
