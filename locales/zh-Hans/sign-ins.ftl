### 自己在哪些设备上登录着。

sign-ins-title = 我的登录
sign-ins-lead = 您的账号在这些设备上登录着。不是您自己的，就让它退出。
sign-ins-here = 现在这台设备
sign-ins-others = 其他设备
sign-ins-none = 没有在其他设备上登录。
sign-ins-device = 设备和时间
sign-ins-phone = 手机
sign-ins-computer = 电脑
sign-ins-unknown = 不知道是什么设备
sign-ins-way = 怎么登录的
sign-ins-by-code = 手机验证码
sign-ins-last = 最后一次使用
sign-ins-end = 让它退出
sign-ins-end-all = 其他设备全部退出
sign-ins-ended = 已经退出
sign-ins-stranger = 有不是您自己的登录，请告诉我们：打12385。
sign-ins-by-password = 密码和动态口令
sign-ins-staff-stranger = 有不是您自己的登录，先让它退出，再换密码，并告诉安全管理员。
