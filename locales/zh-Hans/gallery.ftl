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
gallery-unit = 包头市东河区残疾人联合会
gallery-document = 示例文号
gallery-person = 龚䶮
gallery-search-what = 找服务
gallery-far = 第三项，字比较多，用来看一行放不下的时候怎么换行，也看提示和按钮会不会挤在一起
