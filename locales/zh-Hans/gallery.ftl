### 列出每个组件每种样子的页面。

gallery-title = 组件样张
gallery-lead = 每个组件的每种样子。给设计、测试和翻译的人看。
gallery-label = 示例问题
gallery-hint = 这里是一句提示。
gallery-error = 请填写示例
gallery-value = 示例内容
gallery-one = 第一项
gallery-two = 第二项
gallery-statement = 我填的都是真的。
gallery-text = 您的申请已经受理。最晚2026年12月8日告诉您结果。
gallery-file = 身份证正面.jpg
