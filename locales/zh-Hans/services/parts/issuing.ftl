### 几个事项共用的文字。

q-certificate = 残疾人证号
    .hint = 中国残联系统给出的号，20位。这里不编号。

q-valid-from = 发证日期

q-valid-until = 有效期到哪一天

q-printed-on = 印制日期
    .hint = 证是哪一天印出来的：不早于批准那天，也不晚于今天。

q-handed-over = 证怎么交给本人
q-handed-over-counter = 在窗口领走
q-handed-over-visit = 送到家里
q-handed-over-post = 邮寄，对方已签收

q-received-by = 谁收的
q-received-by-self = 本人
q-received-by-guardian = 监护人

stage-approved = 已批准，等证号
    .next = 区残联在中国残联的系统里登记，证号由那里给出。证做好后，我们通知您来领。
    .todo = { "" }
stage-issuing = 证做好了，等您领
    .next = 在哪里领、能不能寄，看通知书。
    .todo = 请来领证，或者打12385请人送到家。
stage-issued = 证已交给您
    .next = 这个申请办完了。证快到期时，我们会提醒您换。
    .todo = { "" }

act-hand-over = 登记证已交给本人
    .event = 证已交给本人

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

letter-renewal-reminder = 残疾人证到期提醒
    .plain = 您的残疾人证快到期了，可以换领
    .body =
        { $name }的残疾人证，有效期到{ $valid-until }。到期以前可以申请换领。
        不用急：最后几个月再办，也不会少什么。换领要不要重新评定，以区残联公布为准。
        网上、电话、社区、窗口都可以办：在网站上找“残疾人证到期换领”，或者打12385。
        原来办证的办件号：{ $number }。
    .easy =
        您的残疾人证快到期了。
        到期以前，可以换新证。
        不用急，晚点办也行。
        不会办，请打12385。
