### 表单的格和要改之处的汇总。

field-error = 错误：{ $text }。
field-errors = 有{ $count }处要改一下
field-errors-kept = 别的都存好了，不用重填。
field-help = 为什么问这个
field-optional = （可选）
field-other = 其他
field-other-what = 选了“其他”，请写是什么
