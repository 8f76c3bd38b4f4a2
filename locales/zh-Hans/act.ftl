### 要填内容的一步：评定、转介、登记证号、提出异议。

act-reason = 理由
act-reason-hint = 用短句子写，最多{ $max }个字。
act-until = 最晚在{ $day }提出。
act-not-begun = 期限从您看到评定结果的第二天起算，现在还没有开始算。
