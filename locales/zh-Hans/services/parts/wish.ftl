### 几个事项共用的文字。

section-wish = 本人意愿和监护人

q-wish = 申请人自己愿不愿意办
    .hint = 办不办由本人决定。
    .help = 残疾人证要本人自愿。替人办的，也要先问本人。
q-wish-yes = 愿意
q-wish-cannot-say = 年龄太小，或者现在问不清楚
q-wish-no = 不愿意
q-wish-rule = 申请人不愿意，就不能提交。选错了请改。想再问问，请打12385

page-wish-told-by =
    .when = 只有第{ $filler }题选的不是“申请人自己”的，才答。

q-wish-told-by = 怎么知道申请人的意思
    .help = 每个人表达的方法不一样，说、写、打手语、点头都算数。
q-wish-told-by-own-words = 自己说的、写的，或者打手语说的
q-wish-told-by-helped = 有人帮着问，用点头、手势等表示的
q-wish-told-by-not-asked = 没有办法问
    .hint = 评定的时候，我们再用合适的办法问。

page-has-guardian =
    .when = 只有申请人满18岁、第{ $filler }题选的不是“监护人”、第{ $categories }题选了智力或者精神的，才答。

q-has-guardian = 申请人有没有监护人
    .hint = 有智力或者精神残疾，不等于自己不能做主。没有监护人，就由本人申请。
    .help = 有监护人的，要由监护人申请，还要交监护证明。我们只问有没有，不会因为残疾类别就要求您找监护人。
q-has-guardian-yes = 有
q-has-guardian-no = 没有
q-has-guardian-unknown = 不知道
    .hint = 先这样选，我们来核对。

page-guardian = 监护人
    .when = 只有申请人不满18岁，或者第{ $filler }题选了“监护人”，或者第{ $has_guardian }题选了“有”的，才答。

q-guardian-name = 监护人的姓名
    .hint = 监护人是居委会、村委会或者民政部门的，写经办人的姓名。
    .help = 有监护人的，要由监护人来申请，先要知道是谁。

q-guardian-relation = 监护人是申请人的什么人
    .help = 要和交来的监护证明对得上。
q-guardian-relation-parent = 父亲或者母亲
q-guardian-relation-spouse = 丈夫或者妻子
q-guardian-relation-child = 儿子或者女儿
q-guardian-relation-relative = 其他亲属
q-guardian-relation-organisation = 居委会、村委会或者民政部门

q-guardian-phone = 监护人的电话
    .hint = 和前面填的联系电话一样的，不用再填。
    .help = 要监护人确认、到场的时候，用这个电话。

page-guardian-id =
    .when = 只有第{ $guardian_relation }题答了，而且选的不是“居委会、村委会或者民政部门”的，才答。

q-guardian-id = 监护人的身份证号
    .hint = 18位，最后一位可能是X。
    .help = 用来和监护证明核对，证实真的是监护人。
q-guardian-id-rule = 这里要填监护人的号码，不能和申请人的一样，监护人要满18岁。请对着监护人的身份证再看一遍

page-guardian-proof =
    .when = 只有申请人不满18岁，或者第{ $filler }题选了“监护人”，或者第{ $has_guardian }题选了“有”的，才答。

q-guardian-proof = 用什么证明是监护人
    .hint = 有一样就行。下一部分再交。
    .help = 免得别人冒充监护人，替申请人办事。
q-guardian-proof-household-book = 户口簿，上面看得出亲属关系
q-guardian-proof-birth-certificate = 出生医学证明
q-guardian-proof-community-statement = 社区或者村里出的证明
q-guardian-proof-court = 法院判决书，或者指定监护人的文书
q-guardian-proof-agreement = 意定监护协议
    .hint = 本人还能自己做主时，书面约好由谁来监护。
q-guardian-proof-unsure = 还没有，或者不知道
    .hint = 先提交，我们告诉您可以用哪一样。
