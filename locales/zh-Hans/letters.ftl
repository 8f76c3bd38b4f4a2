### 每封信都有的话。

letters-hail = { $name }：
letters-hail-nameless = 您好：
letters-document = 文号：
letters-reasons = 理由
letters-missing = 要补的材料和回答
letters-basis = 依据
letters-remedies = 不同意，可以这样做
letters-seal = （单位印章）
letters-chinese-counts = 以中文文本为准。
letters-reassessment = 申请重新评定
letters-reassessment-how = 不同意残疾评定的结果，可以自您收到之日起10个工作日内，向市残联申请重新评定。还不同意的，可以再向自治区残联申请，由专家委员会作最后的结论。具体以市残联公布为准。
letters-reconsideration = 申请行政复议
letters-reconsideration-how = 可以自您收到之日起60日内，向东河区人民政府申请行政复议。书面申请、口头申请都可以。这件事能不能申请行政复议，以区残联公布为准。
letters-review = 申请行政复议
letters-review-how = 可以自您知道这个决定之日起60日内，向东河区人民政府申请行政复议（《中华人民共和国行政复议法》第十一条、第二十条）。书面申请、口头申请都可以。
letters-litigation = 向法院起诉
letters-litigation-how = 可以自您知道这个决定之日起6个月内，直接向人民法院提起行政诉讼；先申请复议的，自收到复议决定书之日起15日内（《中华人民共和国行政诉讼法》第四十五条、第四十六条）。不会写起诉状的，可以问12348，申请法律援助。
letters-lawsuit = 向法院起诉
letters-lawsuit-how = 可以依法向人民法院提起诉讼（《中华人民共和国个人信息保护法》第五十条）。不会写起诉状的，可以问12348，申请法律援助。
letters-complaint = 投诉、反映情况
letters-complaint-how = 可以打12385或者12345，也可以去窗口当面说，或者写下来交给窗口。没有期限，也不影响您用别的办法。
letters-whole = 看通知书全文
letters-hail-family = { $name }的家属：
letters-code = 核验码：
letters-code-how = 想知道这封信是不是真的，扫旁边的二维码，或者打开{ $place }输入核验码。
