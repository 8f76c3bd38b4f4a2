### 从任何一页说哪里用不了。

feedback-title = 说说哪里用不了
feedback-lead = 读屏读不出来、键盘点不到、看不清、看不懂，都可以说。不用登录，不用写姓名。
feedback-about = 这一页：{ $page }
feedback-send = 发送
feedback-more = 别的事，写在这里
