### 单位常用的理由。

prepared-title = 常用理由
prepared-lead = 办件时可以放进理由栏再改。由负责人编写，不写任何人的姓名和情况。
prepared-none = 还没有常用理由。
prepared-for = { $service }：{ $act }
prepared-new = 加一条
prepared-act = 用在哪一步
prepared-text = 理由
prepared-hint = 用短句子，写清楚缺什么、依据什么、本人可以怎么办。
prepared-add = 加上
prepared-change = 保存“{ $reason }”
prepared-remove = 去掉“{ $reason }”
prepared-choose = 请选用在哪一步
prepared-wrong = 请写理由，最多{ $max }个字
prepared-pick = 常用理由
prepared-insert = 放进理由栏
prepared-inserted = 已放进理由栏，可以再改
prepared-to-reason = 去理由栏
prepared-pick-one = 请先选一条常用理由
