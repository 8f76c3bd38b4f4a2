### 在家里不安全的人。

safety-title = 有些事不能让家里人知道
safety-lead = 替您办事的人伤害您、逼迫您时，您可以把自己的事藏起来。对方不会收到通知。
safety-leave = 马上离开这个页面
safety-leave-what = 在这里退出登录，打开天气网页。浏览器里看过的网页记录还在：别人也用这台设备的，请清除记录。
safety-done = 办好了
safety-on = 您的事已经藏起来
safety-off = 您的事没有藏起来
safety-hides = 替您办事的人只看得到他自己开始办的事。
safety-silent = 他办了什么，不再发短信告诉您，免得别人在您手机上看到。
safety-unseen = 这件事在对方那里看不出来。
safety-set = 把我的事藏起来
safety-take-away = 不再藏
safety-help = 有危险请打110。想找人说说，请打12385。法律援助不收钱，请打12348。
safety-staff = 设置以后，替他办事的人只看得到自己开始办的事，也不再发短信告诉本人。不要对任何别人提起。本人单独要求时设置。
