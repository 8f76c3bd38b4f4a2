## 工作人员看到的登记情况

certificates-title = 这里登记的残疾人证
certificates-staff-only = 只给工作人员核对用。身份没有核验以前，不要告诉来办事的人。
certificates-none = 这里没有登记这个人的残疾人证。证号以中国残联的系统为准，在那里查到就可以接着办。
certificates-typed-unknown = 表里填的证号，这里没有登记。请到中国残联的系统里核对。
certificates-typed-other = 表里填的证号，前18位和身份证号不一样。请核对。
certificates-number = 证号
certificates-status = 状态
certificates-validity = 有效期
certificates-from-until = { $from }到{ $until }
certificates-printed = { $day }印制
certificates-unknown = 没有登记
certificates-active = 有效
certificates-frozen = 冻结
certificates-expired = 过期
certificates-cancelled = 注销
certificates-transferred-out = 迁出
certificates-replaced = 已换成新证号

## 和登记情况对不上

certificates-is-cancelled = 这里登记的证已经注销，不能这样办。登记有误的，先在中国残联的系统里核对
certificates-is-frozen = 这里登记的证正在冻结，不能这样办。先把冻结的原因办完
certificates-is-expired = 这里登记的证已经过期，请改办换领
certificates-is-elsewhere = 这里登记的证已经迁出，由迁入地办理
certificates-is-held = 这里登记的证还有效，不用再迁入。请核对
certificates-too-early = 还没到可以换领的时候，{ $date }起可以申请
certificates-too-often = 按区残联公布的规定，12个月里最多办{ $times }次，已经办过了

## 到期提醒

certificates-ending-text = 您的残疾人证{ $date }到期，可以申请换领。最后几个月再办，也不会少什么。网上、社区、窗口都能办，问事打12385。
