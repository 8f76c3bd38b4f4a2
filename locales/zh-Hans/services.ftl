### 全部事项，和查找事项。

services-title = 全部服务
services-all = 看全部服务
services-none = 这一类还不能在网上办。
services-ask = 看看可以找谁
services-found = 找服务
services-search = 找服务
services-search-label = 用自己的话说，写几个字就行
services-search-hint = 例如：残疾人证、怎么联系我。
services-guides = 下面这些要找单位办，这里有介绍：
services-entitlements = 不知道能享受什么？答几个问题看看
services-count = 找到{ $count }项服务。
