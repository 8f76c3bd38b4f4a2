### 几个事项共用的文字。

q-household = 申请人的户籍在哪里
    .hint = 看户口簿首页的地址。
    .help = 残疾人证由户籍地的残联批准。户籍在外地的，要多问两个问题。
q-household-donghe = 东河区
q-household-elsewhere = 别的地方
q-household-unknown = 不知道
    .hint = 先这样选，我们来核对。

page-elsewhere = 户籍在外地
    .when = 只有第{ $household }题选了“别的地方”的，才答。

q-household-place = 户籍在哪个省、市、县（区）
    .hint = 例如：山西省大同市云冈区。
    .help = 我们在这里受理、安排评定和公示，再请户籍地的残联批准、发证。

q-has-residence-permit = 申请人有没有有效的居住证
    .help = 不回户籍地办，要有这里的居住证。
q-has-residence-permit-yes = 有
q-has-residence-permit-no = 没有，或者过期了
    .hint = 可能要先办居住证，或者回户籍地申请。可以先打12385问。
