title = 残疾儿童康复救助
summary = 帮残疾儿童做手术、配辅助器具、做康复训练。不用残疾人证，有医院的诊断也行。

condition-age = 十岁以下的孩子优先
    .not = 已经满十八周岁。成年人可以申请其他康复服务。
    .open = 十岁以上的孩子，在优先保证小孩子以后，能不能领由区残联定。
condition-kind = 视力、听力、言语、肢体、智力残疾，或者孤独症
    .not = 这一项不包括所选的残疾。精神残疾可以问其他康复服务。
condition-household = 户口在东河区，或者有东河区的居住证
    .not = 户口和居住证都不在东河区。请在户口或者居住证所在地申请。
condition-diagnosis = 有残疾人证，或者医院的诊断

how-apply = 由监护人申请，也可以请别人、社会组织帮着申请。
how-check = 区残联核对。家里是不是低保、特困，由部门之间核对，不用自己开证明。
how-choose = 自己选一家定点康复机构。
how-settle = 钱由财政直接结给机构。要去外地的机构，先问区残联。

unsaid-highest-age = 最大到几岁，以区残联公布为准。
unsaid-income = 看不看家庭收入，以区残联公布为准。
unsaid-amounts = 视力一级、二级和言语残疾的孩子每年多少钱，以区残联公布为准。

basis-state-council = 《国务院关于建立残疾儿童康复救助制度的意见》
basis-regulation = 《残疾预防和残疾人康复条例》
basis-plan = 《东河区“十四五”残疾人事业发展规划》
