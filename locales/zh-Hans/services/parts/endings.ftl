### 几个事项共用的文字。

stage-refused = 没有批准
    .next = 通知书里写了理由，也写了不同意可以怎么办。
    .todo = { "" }
stage-not-accepted = 没有受理
    .next = 通知书里写了理由，也写了不同意可以怎么办。
    .todo = { "" }
stage-withdrawn = 已撤回
    .next = 这个申请不再办了。以后想办，可以重新申请。
    .todo = { "" }

act-deem-accepted = 到期视为受理
    .event = 到期没有告知要补什么，视为受理

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
