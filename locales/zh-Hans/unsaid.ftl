### 区里还没有说的。

unsaid-title = 待区里确认
unsaid-lead = 这些在区里的文件里找不到。确认以前，页面上写“以……公布为准”；确认一项，这里少一项。
unsaid-amounts = 没有现行标准
unsaid-limits = 只是建议的时限
unsaid-rules = 规则和办法
unsaid-kept = 没有规定保存多久
unsaid-beside = 还有
unsaid-of = { $service }：{ $limit }
unsaid-hotline = 12345热线的接口和时限
unsaid-identity = 国家身份认证平台、蒙速办的接入
unsaid-units = 规划以后改了名的部门
unsaid-plan = 2026到2030年的规划怎么改2021到2025年的
unsaid-cycle = 补贴由哪家银行发、哪天发
unsaid-mongolian = 要不要蒙古文
