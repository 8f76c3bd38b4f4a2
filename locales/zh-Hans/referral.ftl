### 指定评定医院看的页。

referral-lead = 这里只有残联转到你们医院的人，只有评定要用的内容。每看一次都有记录。
referral-none = 现在没有转来的人。
referral-caption = 转来评定的{ $count }个人
referral-back = 回到转来的人
referral-entered = 已填的评定结果
