### 按月发放的补贴：给本人看的，给决定单位看的。

awards-title = 逐月发放情况
awards-from = 从哪个月起
awards-until = 发到哪个月
awards-goes-on = 一直发
awards-amount = 现在每月多少
awards-verify = 下次复核，最晚
awards-verify-how = 由{ $unit }核对，不用您来。
awards-months = 每个月应发多少
awards-no-months = 还算不出来：{ $unit }还没有公布标准。公布以后，从起算的那个月补记。
awards-when = 哪天发到卡上，以{ $unit }公布为准。
awards-month = { $month }：{ $amount }
awards-written = { $day }记入{ $amount }
awards-more = { $day }补记{ $amount }
awards-less = { $day }减去{ $amount }
awards-overpaid = 多记了{ $amount }。怎么处理，以{ $unit }通知为准。
awards-overpaid-letter = 多记了{ $amount }。怎么处理，另外书面告诉您。

awards-died = 去世或者被宣告死亡
awards-missing = 被宣告失踪
awards-moved-out = 户口迁出了本区
awards-untrue = 申请时的材料不真实
awards-not-verified = 到期没能完成复核
awards-gave-up = 本人不再领
awards-certificate-ended = 残疾人证过期、冻结或者注销了
awards-not-entitled = 不再符合条件
awards-imprisoned = 正在服刑

payments-title = 补贴发放与复核
payments-lead = 每项补贴至少一年核对一次，用部门之间的数据核对，不用本人来，也不用本人填。
payments-due = 该复核的
payments-none-due = 30天内没有要复核的。
payments-by = 最晚
payments-late = 过期了
payments-doubt-died = 本人去世了
payments-doubt-certificate = 没有有效的残疾人证
payments-of = { $name }：{ $service }逐月发放情况
payments-back = 回到这个办件
