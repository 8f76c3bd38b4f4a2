### 一张表办几件事：回执、查询页。

together-title = 一起提交的
together-one-code = 每件事有自己的办件号，查询码是同一个。
together-taken-back = 已撤回，等您改好再提交
together-text = 已分头去办。办件号：{ $numbers }。查询码：{ $code }，每件都用它。
