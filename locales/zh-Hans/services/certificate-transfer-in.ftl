### 残疾人证迁入：指南、问题、环节、通知书。

title = 残疾人证迁入
summary = 户口从外地迁到了东河区，在这里把残疾人证转过来。

## 办事指南

guide-fee = 迁入不收费。要去医院重新评定的，可能要交检查费。交多少、有没有补贴，以区残联公布为准。
guide-places = 网上、电话、社区、窗口都可以办。窗口的地址和时间，以区残联公布为准。问事打12385或者12345。
guide-documents = 下面是全部材料，不是人人都要交全。原来的残疾人证，领新证的时候带来。

guide-condition-moved = 户口已经迁到东河区。
guide-condition-both = 迁出和迁入要一起办：先在原来的地方办迁出。还没办的，可以先填表，我们帮您问。
guide-condition-half-year = 办了迁出，6个月没有迁入，证会冻结；满1年，证会注销。
guide-condition-assessment = 对原来的类别、等级有疑问的，可能要求重新评定。
guide-condition-own = 本人或者监护人都可以申请。

guide-step-fill = 填表、交材料
    .text = 在网上填，或者打12385请人帮填。填到哪里都会存好。
guide-step-acceptance = 区残联受理
    .text = 我们核对材料，向原来的地方要档案。缺什么，一次全部告诉您。
guide-step-review = 区残联决定
    .text = 要重新评定的，先通知您去指定医院。批准不批准，都有书面通知书。
guide-step-collect = 领证
    .text = 在哪里领、能不能寄，以区残联公布为准。

easy-what = 搬来了，证也要迁来。
easy-both = 那里迁出，这里迁入。
easy-hospital = 可能要去医院再看一次。
easy-fill = 先填表，再交材料。
easy-fee = 迁证不要钱。
easy-help = 不会填，请打12385。

basis-district = 区残联公布的规定

## 表

section-moving = 从哪里迁来

q-filler = 谁在填这张表
    .hint = “申请人”是残疾人证上的人。替别人填也可以。
    .help = 本人填和替人填，后面要问的不一样。替人填的，要写清是谁填的，有事好找。
q-resident-name = 申请人的姓名
    .hint = 残疾人证上的人。和户口簿上写的一样。
    .help = 新证上要印这个名字。
page-old-place = 从哪里迁来
q-old-place = 原来的户口在哪个省、市、县（区）
    .hint = 例如：山西省大同市云冈区。
    .help = 档案要向那里的残联要。
q-released = 那里办了迁出吗
    .hint = 没办也可以先填，我们帮您问。
    .help = 迁出和迁入要一起办。
q-released-yes = 办了
q-released-not-yet = 还没有
q-released-unknown = 不知道
q-categories = 证上写的是哪类残疾
    .hint = 有几项选几项。多重残疾的，把每一类都选上。记不清没关系。
    .help = 用来和档案核对。
q-household-book = 户口簿
    .hint = 新的户口簿，首页，还有申请人那一页。拿户口簿证明监护关系的，监护人那一页也要。
    .help = 户口迁来了，残疾人证才能迁来。
q-wish = 申请人自己愿不愿意迁
    .hint = 迁不迁由本人决定。
    .help = 替人办的，也要先问本人。
q-consent = 我同意区残联为迁移残疾人证使用这些信息，其中有健康情况，并向原来的户籍地残联要档案。要重新评定的，我同意交给评定医院，按规定公示。
    .help = 健康情况是敏感的个人信息，要您同意才能用。不同意就不能迁，可以打12385问清楚再决定。

## 办理

stage-accepted = 已受理，等档案和决定
    .next = 我们向原来的地方要档案，核对以后作决定。要重新评定的，先通知您。这一步的时限以区残联公布为准。
    .todo = { "" }

act-refer = 要求重新评定，转到指定医院
    .hint = 对原来的类别、等级有疑问的才用。医院只看得到评定要用的内容。会发评定通知书。
    .event = 转到指定医院重新评定
act-take-over = 批准迁入，不重新评定
    .hint = 档案已收到，身份已核验。会发决定书。
    .event = 批准了迁入
act-approve = 批准迁入
    .hint = 评定和公示都已完成，身份已核验。会发决定书。证号由中国残联的系统给出，不在这里填。
    .event = 批准了迁入
act-refuse = 不批准迁入
    .hint = 要写理由，会发决定书。
    .event = 决定不批准
act-enter-certificate = 登记迁入的证
    .hint = 先在中国残联的系统里办好迁入，再把证号和有效期填到这里。会通知本人领证。
    .event = 登记了迁入的证，证做好了
act-withdraw = 撤回申请
    .event = 撤回了申请

## 通知书

letter-acceptance = 受理通知书
    .plain = 我们受理了您的迁入申请
    .body =
        { $unit }受理了{ $name }的{ $service }申请。办件号：{ $number }。
        我们向原来的户籍地残联要档案，核对以后告诉您批准没有。对原来的类别、等级有疑问的，可能请您去指定医院重新评定，到时候另外通知您。
    .easy =
        您的申请，我们收下了。
        我们去要您的档案。
        可能要去医院再看一次。
        要去的话会通知您。

letter-approval = 批准迁入残疾人证决定书
    .plain = 批准了，证迁到这里
    .body =
        { $unit }批准{ $name }的{ $service }申请。类别和等级不变。办件号：{ $number }。
        这封信是对申请的决定，不是残疾人证。证做好后，我们通知您来领。
    .easy =
        您的申请批准了。
        这封信还不是证。
        证做好了会告诉您。

letter-approval-assessed = 批准迁入残疾人证决定书
    .plain = 批准了，证迁到这里
    .body =
        { $unit }批准{ $name }的{ $service }申请。重新评定的结果：{ $rating }。办件号：{ $number }。
        这封信是对申请的决定，不是残疾人证。证做好后，我们通知您来领。
    .easy =
        您的申请批准了。
        这封信还不是证。
        证做好了会告诉您。
        对评定不同意，可以提出来。

letter-refusal = 不批准迁入残疾人证决定书
    .plain = 这次没有批准迁入
    .body =
        { $unit }没有批准{ $name }的{ $service }申请。办件号：{ $number }。
        理由和依据写在下面。您不同意，可以按后面写的办法提出来。
    .easy =
        这次没有批准。
        理由写在下面。
        不同意，可以提出来。
        要人帮忙，请打12385。

letter-ready = 领证通知书
    .plain = 残疾人证迁好了，可以领了
    .body =
        { $name }的残疾人证迁到这里了，有效期到{ $valid-until }。办件号：{ $number }。
        来领的时候带身份证和原来的证；请监护人领的，带监护人的身份证。在哪里领、能不能寄，以区残联公布为准。
        来不了，打12385，请人送到家。
    .easy =
        您的证迁好了。
        请来领证。
        请带身份证和原来的证。
        来不了，请打12385。
