### 保密办件：谁反映的。

reporter-title = 谁反映的，办件号{ $number }
reporter-back = 返回办件
reporter-confidential = 保密：不告诉办理的单位是谁反映的
reporter-look = 查看是谁反映的
reporter-recorded = 本人要求保密。只有要联系本人的时候才看。每看一次，记下是谁、什么时候看的，本人查得到。
reporter-keep = 这次查看已经记下。不要把姓名、电话告诉办理的单位，也不要写在答复和备注里。
