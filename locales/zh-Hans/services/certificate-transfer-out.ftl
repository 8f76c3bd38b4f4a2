### 残疾人证迁出：指南、问题、环节、通知书。

title = 残疾人证迁出
summary = 户口要迁到外地，或者已经迁走了，在这里把残疾人证转过去。

## 办事指南

guide-fee = 迁出不收费。
guide-places = 网上、电话、社区、窗口都可以办。窗口的地址和时间，以区残联公布为准。问事打12385或者12345。
guide-documents = 下面是全部材料，不是人人都要交全。户口已经迁走的，交新的户口簿。

guide-condition-moved = 户口迁到了别的县、区，残疾人证也要迁过去。
guide-condition-both = 迁出和迁入要一起办：这里办迁出，到新的地方办迁入。
guide-condition-half-year = 办了迁出，6个月没有在新的地方迁入，证会冻结，暂时不能用。
guide-condition-year = 满1年还没有迁入，证会注销。冻结、注销以前，我们各提醒两次。
guide-condition-own = 本人或者监护人都可以申请。

guide-step-fill = 填表、交材料
    .text = 在网上填，或者打12385请人帮填。填到哪里都会存好。
guide-step-release = 区残联办迁出
    .text = 核对以后，把档案转到新的地方，给您通知书。
guide-step-arrive = 您到新的地方办迁入
    .text = 带新户口簿和残疾人证。那里可能要求重新评定。
guide-step-done = 那里收下，就办完了
    .text = 新的地方告诉我们以后，我们登记。您也可以打12385告诉我们。

easy-what = 搬走了，证也要迁走。
easy-both = 这里迁出，那里迁入。
easy-half-year = 6个月没迁入，证先停用。
easy-year = 满1年没迁入，证会注销。
easy-remind = 停用以前，我们会提醒您。
easy-fee = 不要钱。
easy-help = 不会办，请打12385。

basis-district = 区残联公布的规定

## 表

section-moving = 迁到哪里
section-documents = 材料

q-filler = 谁在填这张表
    .hint = “申请人”是残疾人证上的人。替别人填也可以。
    .help = 本人填和替人填，后面要问的不一样。替人填的，要写清是谁填的，有事好找。
q-resident-name = 申请人的姓名
    .hint = 残疾人证上的人。和户口簿上写的一样。
    .help = 用来核对是哪一个证。
q-categories = 证上写的是哪类残疾
    .hint = 有几项选几项。多重残疾的，把每一类都选上。记不清没关系。
    .help = 用来核对。也用来看要不要问监护人。
page-moving = 迁到哪里
q-new-place = 户口迁到哪个省、市、县（区）
    .hint = 例如：山西省大同市云冈区。
    .help = 档案要转到那里的残联。
q-household-moved = 户口迁走了吗
    .help = 迁走了的，请交新的户口簿。
q-household-moved-yes = 已经迁走了
q-household-moved-not-yet = 还没有，准备迁
page-new-household-book =
    .when = 只有第{ $household_moved }题选了“已经迁走了”的，才交。
q-new-household-book = 新的户口簿
    .hint = 首页，还有申请人那一页。
    .help = 看户口迁到了哪里。
q-wish = 申请人自己愿不愿意迁
    .hint = 迁不迁由本人决定。
    .help = 替人办的，也要先问本人。
q-consent = 我同意区残联为迁移残疾人证使用这些信息，其中有健康情况，并把档案转给新的户籍地残联。
    .help = 健康情况是敏感的个人信息，要您同意才能用。不同意就不能迁，可以打12385问清楚再决定。

## 办理

stage-accepted = 已受理，等区残联办迁出
    .next = 区残联核对以后，把档案转到新的地方。这一步的时限以区残联公布为准。
    .todo = { "" }
stage-moving = 已迁出，等您在新的地方迁入
    .next = 新的地方收下以后，这里登记办完。
    .todo = 请带新户口簿和残疾人证，到新的户籍地残联办迁入。
stage-frozen = 6个月没有迁入，证已冻结
    .next = 在新的地方迁入以后，证就恢复。满1年没有迁入，证会注销。
    .todo = 请到新的户籍地残联办迁入。不迁了，打12385告诉我们。
stage-moved = 已在新的地方迁入
    .next = 这件事办完了。以后的事找新的户籍地残联。
    .todo = { "" }
stage-stayed = 不迁了，证留在这里
    .next = 证可以接着用。
    .todo = { "" }
stage-cancelled = 满1年没有迁入，证已注销
    .next = 通知书里写了理由，也写了不同意可以怎么办。
    .todo = { "" }

clock-half-year = 迁出以后，6个月以内要在新的地方迁入。
clock-half-year-reminder = 您的残疾人证迁出以后，还没有在新的地方迁入。{ $date }以后证会冻结。请带新户口簿去那里的残联办迁入。办件号{ $number }，问事打12385。
clock-year = 从迁出那天算，1年以内要在新的地方迁入。
clock-year-reminder = 您的残疾人证已经冻结，还没有在新的地方迁入。{ $date }以后证会注销。请尽快去那里的残联办迁入。办件号{ $number }，问事打12385。

q-arrived-at = 迁到了哪里的残联
q-arrived-on = 那里收下的日期

act-release = 办迁出
    .hint = 身份已核验，档案已转。会发通知书。从今天起算6个月。
    .event = 办了迁出
act-arrive = 登记已经迁入新的地方
    .hint = 新的地方收下以后再点。
    .event = 已在新的地方迁入
act-stay = 不迁了
    .hint = 户口没有迁走、本人不迁了的。冻结的会恢复。要写理由，会发通知书。
    .event = 不迁了
act-freeze = 6个月没有迁入，冻结
    .event = 6个月没有迁入，证冻结了
act-cancel-overdue = 1年没有迁入，注销
    .event = 1年没有迁入，证注销了
act-refuse = 不予迁出
    .hint = 要写理由，会发决定书。
    .event = 决定不予迁出
act-withdraw = 撤回申请
    .event = 撤回了申请

## 通知书

letter-acceptance = 受理通知书
    .plain = 我们受理了您的迁出申请
    .body =
        { $unit }受理了{ $name }的{ $service }申请。办件号：{ $number }。
        办好以后通知您。
    .easy =
        您的申请，我们收下了。
        办好了会告诉您。

letter-release = 残疾人证迁出通知书
    .plain = 已经迁出，请到新的地方办迁入
    .body =
        { $unit }办好了{ $name }残疾人证的迁出。办件号：{ $number }。
        请带新户口簿和残疾人证，到新的户籍地残联办迁入。那里对类别、等级有疑问的，可能要求重新评定。
        { $due }以前没有迁入的，证会冻结；从今天起满1年没有迁入的，证会注销。我们会提前提醒您。
    .easy =
        这里办好了迁出。
        请到新的地方办迁入。
        6个月没办，证先停用。
        满1年没办，证会注销。
        有事请打12385。

letter-arrived = 迁移办完通知书
    .plain = 已经在新的地方迁入，办完了
    .body =
        { $name }的残疾人证已经迁入新的户籍地。办件号：{ $number }。
        以后的事，找新的户籍地残联。
    .easy =
        证迁过去了。
        以后的事找那里的残联。

letter-stayed = 取消迁出通知书
    .plain = 不迁了，证可以接着用
    .body =
        { $name }的残疾人证不迁了，留在{ $unit }。办件号：{ $number }。
        冻结过的，已经恢复，可以接着用。
    .easy =
        证不迁了。
        证可以接着用。

letter-frozen = 残疾人证冻结通知书
    .plain = 6个月没有迁入，证冻结了
    .body =
        { $name }的残疾人证迁出以后，6个月没有在新的地方迁入，现在冻结，暂时不能用。办件号：{ $number }。
        在新的户籍地残联迁入以后就恢复。{ $due }以前还没有迁入的，证会注销。
        不迁了，或者有困难，请打12385。您不同意，可以按后面写的办法提出来。
    .easy =
        证先停用了。
        请快去新的地方办迁入。
        办了就能用。
        有困难，请打12385。

letter-cancelled = 残疾人证注销通知书
    .plain = 满1年没有迁入，证注销了
    .body =
        { $name }的残疾人证迁出以后，满1年没有在新的地方迁入，现在注销。办件号：{ $number }。
        正在领的补贴、待遇会不会停，以发放单位公布为准。能不能重新申办，以区残联公布为准，请打12385问。
        您不同意，可以按后面写的办法提出来。
    .easy =
        证注销了。
        不同意，可以提出来。
        想再办，请打12385问。

letter-refusal = 不予迁出决定书
    .plain = 这次没有办迁出
    .body =
        { $unit }没有办{ $name }的{ $service }。办件号：{ $number }。
        理由和依据写在下面。您不同意，可以按后面写的办法提出来。
    .easy =
        这次没有办。
        理由写在下面。
        不同意，可以提出来。
        要人帮忙，请打12385。
