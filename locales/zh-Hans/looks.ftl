### 谁看过一个办件。

looks-title = 谁看过这个办件
looks-lead = 工作人员每看一次您的办件，都会记下来。都办了什么，写在办件那一页的“办到哪一步了”里。
looks-none = 还没有工作人员看过。
looks-times = 看了{ $times }次
looks-doubt = 觉得不该看的人看了，请打12385告诉我们，我们来查。
looks-for-work = 办理
looks-for-colleague = 同事在办，替同事看
looks-for-lead = 单位负责人督办
looks-for-ended = 办结以后看
looks-for-check = 先看一看（初核）
looks-for-assess = 评定
looks-for-list = 列入名单
looks-for-reporter = 查看是谁反映的（保密办件）
looks-for-caller = 来电说了办件号和查询码，告诉来电人办到哪一步
looks-at-register = 持证残疾人名册
looks-all = 谁看过我的信息
looks-all-lead = 工作人员每看一次您的办件、授权和名册，都会记下来：哪个单位、什么身份、为了什么。
looks-all-see = 看看谁看过
looks-of-person = 谁看过这个人的信息
looks-read-out = 本人打电话来问，先核对身份，再念给本人听。
