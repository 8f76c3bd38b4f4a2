### 几个事项共用的文字。

section-person = 申请人

q-resident-name = 申请人的姓名
    .hint = 要办残疾人证的人。和户口簿上写的一样。
    .help = 证上要印这个名字，写得和户口簿一样，才核对得上。

q-resident-id = 申请人的身份证号
    .hint = 18位，最后一位可能是X。孩子还没有身份证的，看户口簿上孩子那一页的公民身份号码。
    .help = 残疾人证的证号要用到它。也用它算年龄，看要不要监护人。

page-has-id-card =
    .when = 只有申请人不满18岁的，才答。

q-has-id-card = 申请人有没有身份证
    .help = 孩子没有身份证也能办，只是材料不同。
q-has-id-card-yes = 有
q-has-id-card-no = 还没有，只有户口簿
