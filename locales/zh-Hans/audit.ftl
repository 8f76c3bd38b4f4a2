### 谁看过哪一件的记录。

audit-when = 时间
audit-who = 谁看的
audit-lead = 工作人员每次打开办件都记在这里。这里看不到办件内容。
audit-verify = 校验全部记录
audit-whole = 记录完整：共{ $cases }个办件，{ $events }条经过，{ $seals }个批次。
audit-broken = 记录在{ $place }第{ $seq }条被改动过。
audit-nothing = 还没有人打开过办件。
audit-caption = 最近{ $count }次查看
