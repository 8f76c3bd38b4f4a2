### 几个事项共用的文字。

section-filling = 谁来填

q-filler = 谁在填这张表
    .hint = “申请人”是要办残疾人证的人。替别人填也可以。
    .help = 本人填和替人填，后面要问的不一样。替人填的，要写清是谁填的，有事好找。
q-filler-self = 申请人自己
q-filler-guardian = 监护人
    .hint = 例如孩子的父母，或者法院、居委会指定照管申请人的人。
q-filler-helper = 帮忙的人
    .hint = 例如家人、邻居、朋友、社区专职委员。

q-resident-phone = 联系电话
    .hint = 最好填手机号，我们发短信告诉您办到哪一步。孩子没有电话，就填监护人的。没有电话可以不填。
    .help = 安排评定、要补材料时，用这个电话找您。看通知书以前，也往这个手机发验证码，免得别人看到。

page-helper = 帮忙填表的人
    .when = 只有第{ $filler }题选了“帮忙的人”的，才答。

q-helper-name = 帮忙的人的姓名
    .help = 表是谁填的，要记下来。看不明白的地方，好找您问。

q-helper-phone = 帮忙的人的电话
    .help = 表里有要核对的，先打这个电话问您。

q-helper-relation = 帮忙的人和申请人的关系
    .help = 好知道您是私下帮忙，还是代表居委会或者单位申请。
q-helper-relation-relative = 家人或者亲戚
q-helper-relation-friend = 邻居或者朋友
q-helper-relation-community-worker = 社区专职委员、社工
q-helper-relation-committee = 代表居委会、村委会或者单位
    .hint = 申请人没有监护人时，居委会或者单位可以书面申请。
