### 谁看过一个办件。

looks-title = 谁看过这个办件
looks-lead = 工作人员每看一次您的办件，都会记下来。都办了什么，写在办件那一页的“办到哪一步了”里。
looks-none = 还没有工作人员看过。
looks-times = 看了{ $times }次
looks-doubt = 觉得不该看的人看了，请打12385告诉我们，我们来查。
