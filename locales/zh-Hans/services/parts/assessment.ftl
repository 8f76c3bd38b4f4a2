### 几个事项共用的文字。

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

clock-publicity = 在社区公示5个工作日。
clock-review = 公示后，区残联审核10个工作日。去医院评定、处理异议的时间不算。

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
