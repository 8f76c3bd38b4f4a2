### 表单的格和要改之处的汇总。

field-error = 错误：{ $text }。
field-errors = 有{ $count }处要改一下
field-errors-saved = 别的都存好了，不用重填。
field-errors-secret = 密码和各种码不留在页面上，请再填一遍。
field-errors-typed = 别的都还在，不用重填。
field-help = 为什么问这个
field-optional = （可选）
field-other = 其他
field-other-what = 选了“其他”，请写是什么
