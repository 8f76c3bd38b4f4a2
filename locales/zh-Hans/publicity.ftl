### 公示。

publicity-title = 公示
publicity-lead = 残疾评定以后，在社区公示5个工作日。这里只写必要的内容。不满18岁的不公示。期满就撤下。
publicity-how = 有不同意见，可以在公示期内提出来：打12385，到社区或者区残联当面说，或者在网上写。可以不写您的姓名。
publicity-object = 在网上提出意见
publicity-none = 现在没有公示的内容。
publicity-nowhere = 没有写明社区
publicity-of = { $place }公示
publicity-print = 打印{ $place }的公示，贴在公示栏
publicity-back = 回到公示
publicity-withheld = 一位申请人（姓名、类别、等级依法不公开）
publicity-reference = 公示编号
publicity-until = 公示到{ $day }
publicity-amount = 每月{ $amount }
