### 残疾人证类别、等级变更：指南、问题、环节、通知书。

title = 残疾人证类别、等级变更
summary = 身体情况变了，和证上写的对不上，在这里申请重新评定、换证。

## 办事指南

guide-fee = 换证不收费。去医院评定可能要交检查费。交多少、有没有补贴，以区残联公布为准。
guide-places = 网上、电话、社区、窗口都可以办。窗口的地址和时间、指定评定医院，以区残联公布为准。问事打12385或者12345。
guide-documents = 下面是全部材料，不是人人都要交全。最近的病历、检查报告对评定有帮助。暂时拿不出来的，也可以先提交，要补什么我们一次告诉您。

guide-condition-changed = 残疾的类别或者等级，和证上写的不一样了。
guide-condition-assessment = 一定要重新评定。评定和第一次办证一样：指定医院评定、公示、审核。
guide-condition-lower = 重新评定的等级可能高，也可能低。达不到标准的，证会注销。
guide-condition-household = 户籍在东河区。户籍在外地、在东河区长住、有居住证的，也可以在这里交，由户籍地残联批准。
guide-condition-own = 本人自愿。一年能变更几次，以区残联公布为准。

guide-step-fill = 填表、交材料
    .text = 在网上填，或者打12385请人帮填。填到哪里都会存好。
guide-step-acceptance = 区残联受理
    .text = 我们核对材料。缺什么，一次全部告诉您。
guide-step-assessment = 去指定医院评定
    .text = 时间、地点另外通知您。出门很困难的，可以在表里申请上门。
guide-step-publicity = 在社区公示
    .text = 评定以后，在社区公示5个工作日。不满18岁的，原则上不公示。
guide-step-review = 区残联审核、决定
    .text = 批准不批准，都有书面通知书。不同意，通知书里写了可以怎么办。
guide-step-collect = 拿旧证换新证
    .text = 类别、等级变了，证号也会变。旧证号保留在记录里。

easy-what = 身体变了，证可以改。
easy-hospital = 要去医院再评定一次。
easy-lower = 等级可能变高，也可能变低。
easy-old = 旧证先留好，领新证时换。
easy-fill = 先填表，再交材料。
easy-fee = 换证不要钱。
easy-help = 不会填，请打12385。

basis-district = 区残联公布的规定

## 表

q-filler = 谁在填这张表
    .hint = “申请人”是残疾人证上的人。替别人填也可以。
    .help = 本人填和替人填，后面要问的不一样。替人填的，要写清是谁填的，有事好找。
q-resident-name = 申请人的姓名
    .hint = 残疾人证上的人。和户口簿上写的一样。
    .help = 新证上要印这个名字。
q-change = 有什么变化
    .hint = 可以选几项。
    .help = 好知道找哪位医生，看哪些方面。
q-change-worse = 比以前更困难
q-change-better = 比以前好一些
q-change-another = 多了一类残疾
q-change-wrong = 证上的类别或者等级写错了
q-change-unsure = 说不清，想请医生看看
q-changed-within-year = 一年以内，变更过类别或者等级吗
    .hint = 选了“变更过”也可以提交，能不能再办，以区残联公布为准。
    .help = 先问清楚，免得您白跑一趟医院。
q-changed-within-year-no = 没有
q-changed-within-year-yes = 变更过
q-changed-within-year-unknown = 不知道
q-categories = 现在哪方面有残疾
    .hint = 有几项选几项，选了两项以上，就是多重残疾。拿不准没关系，最后由医生评定。
    .help = 不同的残疾由不同的医生评定，要先知道找哪一位。
q-wish = 申请人自己愿不愿意变更
    .hint = 办不办由本人决定。
    .help = 残疾人证要本人自愿。替人办的，也要先问本人。
q-consent = 我同意区残联为变更残疾人证使用这些信息，其中有健康情况。我同意把它们交给评定医院、户籍地残联核对，评定后按规定公示。
    .help = 健康情况是敏感的个人信息，要您同意才能用。不同意就不能变更，可以打12385问清楚再决定。

## 办理

stage-ended = 没有达到标准，证已注销
    .next = 通知书里写了理由，也写了不同意可以怎么办。
    .todo = 请看通知书。不同意评定结果，请看后面写的办法。

act-approve = 批准变更
    .hint = 评定和公示都已完成，身份已核验。会发决定书。证号由中国残联的系统给出，不在这里填。
    .event = 批准了变更
act-end-certificate = 没有达到标准，注销残疾人证
    .hint = 重新评定没有达到标准的才用。要写理由，会发决定书。
    .event = 重新评定没有达到标准，证已注销
act-refuse = 不批准变更
    .hint = 原来的证不变。要写理由，会发决定书。
    .event = 决定不批准
act-hand-on = 转给户籍地的残联
    .hint = 户籍在外地的才用。会发通知书。
    .event = 转给了户籍地的残联
act-enter-certificate = 登记新证号
    .hint = 先在中国残联的系统里办好，再把新证号和有效期填到这里。旧证号会停用。会通知本人领证。
    .event = 登记了新证号，证做好了
act-withdraw = 撤回申请
    .event = 撤回了申请

## 通知书

letter-approval = 批准变更残疾人证决定书
    .plain = 批准了，证要换成新的
    .body =
        { $unit }批准{ $name }的{ $service }申请。评定结果：{ $rating }。办件号：{ $number }。
        这封信是对申请的决定，不是残疾人证。类别、等级变了，证号也会变；新证号由中国残联的系统给出。
        证做好后，我们通知您拿旧证来换。
    .easy =
        您的申请批准了。
        这封信还不是证。
        新证的证号会变。
        证做好了会告诉您。

letter-ended = 注销残疾人证决定书
    .plain = 没有达到标准，残疾人证注销了
    .body =
        { $name }申请{ $service }，重新评定的结果是：{ $rating }。办件号：{ $number }。
        { $unit }决定注销原来的残疾人证。理由和依据写在下面。
        正在领的补贴、待遇会不会停，以发放单位公布为准，可以打12385问。您不同意，可以按后面写的办法提出来。
    .easy =
        医院看过，没有达到标准。
        残疾人证注销了。
        不同意，可以提出来。
        下面写了怎么提。
        要人帮忙，请打12385。

letter-refusal = 不批准变更残疾人证决定书
    .plain = 这次没有批准变更，原来的证不变
    .body =
        { $unit }没有批准{ $name }的{ $service }申请。原来的证还可以用。办件号：{ $number }。
        理由和依据写在下面。您不同意，可以按后面写的办法提出来。
    .easy =
        这次没有批准。
        原来的证还能用。
        理由写在下面。
        不同意，可以提出来。
        要人帮忙，请打12385。
