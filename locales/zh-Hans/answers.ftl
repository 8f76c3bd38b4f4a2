### 问题和回答的列表。

answers-change = 更改
