### 残疾类别、等级（GB/T 26341-2010）。

rating-visual = 视力
rating-hearing = 听力
rating-speech = 言语
rating-physical = 肢体
rating-intellectual = 智力
rating-mental = 精神
rating-several = 多重
rating-first = 一级
rating-second = 二级
rating-third = 三级
rating-fourth = 四级
rating-one = { $category }{ $grade }
rating-multiple = { $whole }（{ $parts }）
rating-joint = 、
rating-none = 没有达到残疾标准
