### 几个事项共用的文字。

q-sent-by = 哪里的残联转来的
    .hint = 写全，例如：山西省大同市云冈区残联。
q-sent-document = 转来材料的文号
q-assessed-on = 评定的日期
q-meets = 评定的结论
q-meets-yes = 达到残疾标准
q-meets-no = 没有达到残疾标准
q-components = 残疾的类别和等级
    .hint = 达到标准的才填。有几类填几类，两类以上就是多重残疾，等级按最重的一类定。
q-components-rule = 达到标准的，至少填一类；没有达到的，不要填
q-category = 类别
q-category-visual = 视力
q-category-hearing = 听力
q-category-speech = 言语
q-category-physical = 肢体
q-category-intellectual = 智力
q-category-mental = 精神
q-grade = 等级
q-grade-first = 一级
q-grade-second = 二级
q-grade-third = 三级
q-grade-fourth = 四级

act-rate-elsewhere = 登记外地转来的评定结果
    .hint = 外地残联受理、评定、公示过的，才用这一项。照评定表原样填，不能改。
    .event = 登记了外地转来的评定结果
