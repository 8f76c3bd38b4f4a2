### 无障碍声明：做到了什么，还差什么，告诉谁。

accessibility-lead = 我们想让每个人都能用这个网站。做到了什么，还差什么，都写在这里。
accessibility-aim = 我们的目标
accessibility-aim-text = 网页内容无障碍指南（WCAG）2.2的A和AA级，以及多数AAA级；国家标准GB/T 37668-2019的第一、二级；互联网网站适老化通用设计规范。
accessibility-tested = 怎么检查的
accessibility-tested-text = 每次修改都自动检查：页面的结构，颜色对比，320像素宽的手机，放大到两倍，只用键盘，不用脚本。
accessibility-gaps = 还没做到的
accessibility-gap-readers = 还没有在争渡、保益悦听、NVDA、旁白这些读屏软件上由真人走一遍。
accessibility-gap-people = 还没有请残疾居民自己试用。
accessibility-gap-formats = 通知书现在只有网页和大字打印两种，还没有音频和盲文。要人念的，请打12385。
accessibility-gap-sign = 还没有手语视频。
accessibility-tell = 遇到困难，请告诉我们
accessibility-tell-text = 打12385或12345，或者请社区专职委员转告。我们会答复您。
accessibility-tell-do = 在这里告诉我们哪里用不了
