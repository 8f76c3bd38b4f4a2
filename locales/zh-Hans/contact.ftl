### 怎么找到一个单位。

contact-none = 地址、电话和时间，以该单位公布为准。
contact-not-given = 以该单位公布为准
contact-address = 地址
contact-phone = 电话
contact-hours = 开放时间
contact-directions = 怎么去
contact-title = 联系方式
contact-of = { $unit }的联系方式
