### 每封信都有的话。

letters-hail = { $name }：
letters-document = 文号：
letters-reasons = 理由
letters-missing = 要补的材料和回答
letters-basis = 依据
letters-remedies = 不同意，可以这样做
letters-seal = （单位印章）
letters-chinese-counts = 以中文文本为准。
letters-reassessment = 重新评定
letters-reassessment-how = 对残疾评定的结果不同意，可以自您收到之日起10个工作日内，向市残联申请重新评定。
letters-reconsideration = 行政复议
letters-reconsideration-how = 自您收到之日起60日内，可以向区人民政府申请。书面、口头都可以。是否适用以区残联公布为准。
letters-complaint = 投诉和反映
letters-complaint-how = 随时可以打12385或12345，也可以在办件里留言。
