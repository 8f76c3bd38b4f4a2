### 各个部分填到哪里了。

tasks-done = 已填
tasks-here = 正在填
tasks-wrong = 要改
tasks-open = 还没填
