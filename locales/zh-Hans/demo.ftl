### 只有演示才有的页面。

demo-phone = 演示手机
demo-phone-lead = 系统发出的短信和电话都显示在这里。真的系统没有这一页。
demo-none = 还没有发过短信。
demo-texts = 最近的短信和电话
