### 公示异议：指南、问题、环节、答复。

title = 对公示提出意见
summary = 公示的内容您认为不对，在这里写给区残联。可以不写姓名。

## 办事指南

guide-fee = 不收费。
guide-places = 网上、电话、社区、窗口都可以提。窗口的地址和时间，以区残联公布为准。问事打12385残疾人服务热线，或者12345政务服务便民热线。
guide-documents = 有照片、文件能说明情况的，可以一起交。没有也可以提。

guide-condition-anyone = 谁都可以提。
guide-condition-while = 在公示期内提。
guide-condition-nameless = 可以不写姓名、电话。不写的，用办件号和查询码看答复。

guide-step-write = 写清楚
    .text = 写公示编号和您的意见。
guide-step-look = 区残联核实
    .text = 核实时不会把您是谁告诉别人。
guide-step-answer = 答复
    .text = 核实以后，区残联在这里答复您。多久答复，以区残联公布为准。

easy-what = 公示不对，可以说。
easy-who = 谁都可以提意见。
easy-name = 可以不写名字。
easy-safe = 不会告诉别人您是谁。
easy-help = 不会写，请打12385。

basis-certificate-measures = 《中华人民共和国残疾人证管理办法》
basis-information-law = 《中华人民共和国个人信息保护法》

## 表

section-notice = 您的意见
section-you = 怎么答复您
section-confirm = 确认

q-reference = 公示编号
    .hint = 公示上每一条后面的4位数字。不知道编号，就写公示在哪个社区。
    .help = 要知道您说的是哪一条。
q-reason = 您认为哪里不对
    .hint = 写您知道的情况，不用写病名。
    .help = 区残联照您写的去核实。
q-evidence = 能说明情况的照片或者文件
    .hint = 没有就空着，直接点“继续”。
    .help = 有材料，核实得快一些。没有也一样核实。
q-resident-name = 您的姓名
    .hint = 可以不写。
    .help = 写了，答复里好称呼您。不会告诉别人。
q-resident-phone = 您的电话
    .hint = 可以不写。写了手机号，有答复就发短信。
    .help = 有不清楚的，打电话问您。不会告诉别人。
q-truth = 我写的是我知道的真实情况。
    .help = 编造事实会伤害别人。拿不准的，写“听说”就行。

## 办理

stage-submitted = 已提交，区残联在核实
    .next = 核实以后在这里答复您。多久答复，以区残联公布为准。
    .todo = { "" }
stage-answered = 已答复
    .next = 答复在下面的信里。
    .todo = { "" }
stage-withdrawn = 已撤回
    .next = 这条意见不再处理了。
    .todo = { "" }

act-answer = 答复
    .hint = 写清核实的结果。不要写出公示的人的病情和住址。
    .event = 作出了答复
act-withdraw = 撤回意见
    .event = 撤回了意见

## 答复

letter-answer = 公示意见答复书
    .plain = 您对公示的意见，有答复了
    .body =
        { $unit }核实了您对公示的意见。办件号：{ $number }。
        核实的结果写在下面。
    .easy =
        您的意见核实过了。
        结果写在下面。
        还有意见，请打12385。
