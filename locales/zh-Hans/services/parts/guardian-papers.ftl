### 几个事项共用的文字。

page-guardian-papers =
    .when = 只有申请人不满18岁，或者第{ $filler }题选了“监护人”，或者第{ $has_guardian }题选了“有”的，才交。

q-guardian-papers = 监护人身份证和监护证明
    .hint = 前面选的那一样证明。户口簿已经交了的，只交监护人身份证。
    .help = 监护人替申请人办事，要有证明。
