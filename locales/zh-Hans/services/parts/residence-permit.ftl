### 几个事项共用的文字。

page-residence-permit =
    .when = 只有第{ $has_residence_permit }题选了“有”的，才交。

q-residence-permit = 居住证
    .hint = 申请人的，正面、反面各一张。
    .help = 户籍在外地，凭居住证才能在这里交申请。
