### 通过统一身份认证登录。

providers-heading = 用{ $name }登录
providers-why = 用{ $name }登录，我们就知道是您本人：核对过身份的办件，不管是谁、在哪里替您提交的，都看得到。要不要刷脸，由{ $name }决定；不想刷脸，用上面的手机验证码就行。
providers-go = 去{ $name }登录
providers-go-shared = 这是公用电脑，去{ $name }登录
providers-instead = 可以再试一次，也可以用手机验证码登录。不登录也能申请，或者打12385请人帮忙。
providers-away = 现在连不上{ $name }
providers-cancelled = 您没有在{ $name }登录
providers-late = 登录用的时间太长，{ $name }的结果已经失效
providers-elsewhere = 这次登录已经用过，或者不是在这个浏览器里开始的
providers-untrue = { $name }送回来的结果对不上，我们没有让它登录
providers-not-proven = 您在{ $name }还没有实名
providers-unknown = { $name }没有告诉我们姓名和身份证号
providers-disabled = 这个账号停用了
