### 几个事项共用的文字。

q-handed-to = 转给哪里的残联
    .hint = 写全，例如：山西省大同市云冈区残联。
q-handed-on = 转出的日期

q-decided = 户籍地残联的决定
q-decided-approved = 办了
q-decided-refused = 没有办
q-decided-on = 决定的日期
q-decided-document = 决定的文号

stage-handed-on = 已转给户籍地残联，等那里决定
    .next = 您的户籍在外地，由户籍地的残联决定。有了结果，我们告诉您。那里用的时间，不算在我们的时限里。
    .todo = { "" }
stage-decided-elsewhere = 户籍地残联办好了
    .next = 证在哪里领、能不能寄，看通知书，或者问户籍地的残联。
    .todo = { "" }
stage-refused-elsewhere = 户籍地残联没有办
    .next = 通知书里写了那里的决定。不同意，可以打12385问怎么办。
    .todo = { "" }

act-enter-decision = 登记户籍地残联的决定
    .hint = 把那里的决定照原样填。会发通知书。
    .event = 户籍地残联作出了决定

letter-handed-on = 转送户籍地残联通知书
    .plain = 您的申请转给了户籍地的残联
    .body =
        { $name }的{ $service }申请，已经转给户籍地的残联。办件号：{ $number }。
        户籍在外地的，我们在这里收材料，由户籍地的残联决定、发证。您不用再跑一趟。
        有了结果，我们通知您。
    .easy =
        您的户籍在外地。
        申请转给了那里的残联。
        由那里决定。
        有了结果告诉您。

letter-decided-elsewhere = 户籍地残联决定告知书
    .plain = 户籍地的残联作出了决定
    .body =
        { $name }的{ $service }申请，户籍地的残联作出了决定。办件号：{ $number }。
        决定写在办理的经过里，下面有说明的，也写在下面。证能不能寄、在哪里领，以那里的残联公布为准。
        不同意这个决定的，可以向户籍地的残联提出来，也可以打12385，我们帮您问。
    .easy =
        户籍地的残联作了决定。
        结果可以在网上看。
        不同意，可以提出来。
        要人帮忙，请打12385。
