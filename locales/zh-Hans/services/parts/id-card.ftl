### 几个事项共用的文字。

page-id-card =
    .when = 只有申请人满18岁，或者第{ $has_id_card }题选了“有”的，才交。

q-id-card = 居民身份证
    .hint = 申请人的，正面、反面各一张。
    .help = 核对姓名和号码，证实是本人。
