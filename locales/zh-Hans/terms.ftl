### 用平常话解释机关的词。

terms-federation = 残联
terms-federation-is = 残疾人联合会。区残联负责办残疾人证和助残服务。
terms-acceptance = 受理
terms-acceptance-is = 收下您的申请，开始办。
terms-correction = 补正
terms-correction-is = 材料不齐或有错，一次告诉您全部要补的。等您补的时候，时限停下不算。
terms-assessment = 残疾评定
terms-assessment-is = 到指定的医院检查，评定残疾的类别和等级。
terms-publicity = 公示
terms-publicity-is = 发证前在社区公布几天，看有没有人有意见。未成年人一般不公示。
terms-guardian = 监护人
terms-guardian-is = 法律上替未成年人或者不能完全照顾自己事务的成年人办事的人。
terms-working-day = 工作日
terms-working-day-is = 周末和放假不算，调休上班的日子算。
terms-reconsideration = 行政复议
terms-reconsideration-is = 不同意一个决定，请上级政府再看一遍。不收钱。
terms-proposal = 以公布为准
terms-proposal-is = 国家没有统一规定，要等区里公布。这里先写建议的做法。
