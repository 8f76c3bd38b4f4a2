### 门户的名字和所在地。

language-name = 中文
site-name = 助残服务门户
site-place = 包头市东河区
