### 残疾人证新办：指南、问题、环节、通知书。

title = 残疾人证新办
summary = 第一次办残疾人证，在这里填表、交材料。办证不收费。
version-2 = 办理的步骤写全了：转指定医院评定、看评定结果、公示、提出异议、领证。表里要填的没有变。

## 办事指南

guide-fee = 办证不收费。去医院做残疾评定可能要交检查费。交多少、有没有补贴，以区残联公布为准。
guide-places = 网上、电话、社区、窗口都可以办。窗口的地址和时间、指定评定医院，以区残联公布为准。问事打12385残疾人服务热线，或者12345政务服务便民热线。
guide-documents = 下面是全部材料，不是人人都要交全。没有身份证的孩子，不用交身份证。有监护人的，才交监护人的材料。户籍在外地的，才交居住证。暂时拿不出来的，也可以先提交，要补什么我们一次告诉您。

guide-condition-voluntary = 本人自愿。谁都不能强迫，也不能瞒着本人办。
guide-condition-standard = 符合国家的残疾标准。够不够标准，由指定医院评定，不用您自己判断。
guide-condition-household = 户籍在东河区。户籍在外地、在东河区长住、有居住证的，也可以在这里交，由户籍地残联批准。
guide-condition-minor = 不满18岁的，由监护人申请。
guide-condition-guardian = 智力、精神残疾的成年人，有监护人的由监护人申请。没有监护人的，由本人申请，也可以由居委会、单位书面申请。
guide-condition-cancelled = 以前的残疾人证注销不满1年的，原则上不能重新申办。具体以区残联公布为准。

guide-step-fill = 填表、交材料
    .text = 在网上填，或者打12385请人帮填。填到哪里都会存好。
guide-step-acceptance = 区残联受理
    .text = 我们核对材料。缺什么，一次全部告诉您。
guide-step-assessment = 去指定医院评定
    .text = 医生按国家标准看残疾的类别和等级。时间、地点另外通知您。出门很困难的，可以在表里申请上门。
guide-step-publicity = 在社区公示
    .text = 评定以后，在社区公示5个工作日。不满18岁的，原则上不公示。
guide-step-review = 区残联审核、决定
    .text = 批准不批准，都有书面通知书。不同意，通知书里写了可以怎么办。
guide-step-collect = 领证
    .text = 证号由中国残联的系统给出。证做好后通知您。在哪里领、能不能寄，以区残联公布为准。

easy-what = 残疾人证证明您有残疾。
easy-wish = 愿意办才办，没人能强迫。
easy-child = 孩子由监护人来办。
easy-fill = 先填表，再交材料。
easy-stop = 可以随时停，都替您存着。
easy-hospital = 医生会给您做评定。
easy-review = 最后由区残联决定。
easy-fee = 办证不要钱。
easy-hospital-fee = 医院检查可能要钱。
easy-help = 不会填，请打12385。

## 表

q-cancelled-within-year = 一年以内，有没有注销过残疾人证
    .hint = 注销不满1年的，原则上不能重新申办，以区残联公布为准。选了“有”也可以提交，我们来核对。
    .help = 先问清楚，免得您白跑一趟医院。
q-cancelled-within-year-no = 没有，或者从来没办过
q-cancelled-within-year-yes = 有
q-cancelled-within-year-unknown = 不知道

## 办理

act-approve = 批准申请
    .hint = 评定和公示都已完成，身份已核验。会发决定书。证号由中国残联的系统给出，不在这里填。
    .event = 批准了申请
act-refuse = 不批准申请
    .hint = 要写理由，会发决定书。
    .event = 决定不批准
act-enter-certificate = 登记证号
    .hint = 先在中国残联的系统里办好，再把证号和有效期填到这里。会通知本人领证。
    .event = 登记了证号，证做好了
act-withdraw = 撤回申请
    .event = 撤回了申请

## 通知书

letter-approval = 批准办理残疾人证决定书
    .plain = 批准了，可以办残疾人证
    .body =
        { $unit }批准{ $name }的{ $service }申请。评定结果：{ $rating }。办件号：{ $number }。
        这封信是对申请的决定，不是残疾人证，上面没有证号。证号由中国残联的系统给出，残疾的类别和等级以证上写的为准。
        证做好后，我们通知您来领。在哪里领、能不能寄，以区残联公布为准。
    .easy =
        您的申请批准了。
        这封信还不是证。
        证做好了会告诉您。
        对结果不同意，可以提出来。
        下面写了怎么提。
