### 等着送出去的。

outbox-title = 发件箱
outbox-lead = 还没送到的短信、电话和邮件。外面的系统坏了，它们在这里等，不会丢。
outbox-since = 放进来的时间
outbox-number = 办件号
outbox-kind = 种类
outbox-tries = 试过几次
outbox-why = 为什么没送到
outbox-again-head = 操作
outbox-again = 再试一次
outbox-again-which = ：{ $id }
outbox-sms = 短信
outbox-voice = 电话
outbox-mail = 邮件
outbox-no-case = 登录验证码
outbox-empty = 都送到了。
outbox-caption = 没送到的，共{ $count }件
outbox-state = 状态
outbox-waiting = 等着送
outbox-failed = 没送到
outbox-sent = 已发出
outbox-delivered = 已送达
outbox-replaced = 没送到，改打电话
outbox-dropped = 已放弃
outbox-drop = 不再发送
outbox-settled = 最近处理完的，共{ $count }件
