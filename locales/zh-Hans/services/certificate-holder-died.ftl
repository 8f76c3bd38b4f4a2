### 持证人去世：指南、问题、环节、通知书。写给家人看。

title = 持证人去世
summary = 家里有残疾人证的人去世了，在这里告诉我们。只要说一次，其余的我们来办。

## 办事指南

guide-fee = 不收费。
guide-places = 网上、电话、社区、窗口都可以办。不方便填表，打12385说一声也行。
guide-documents = 不用特意去开证明。能在部门之间查到的，我们自己查。手边有死亡证明、注销户口的页，可以交，没有也行。

guide-condition-anybody = 家人、亲属、居委会都可以来说。
guide-condition-proof = 是不是去世，由区残联核实，不用您跑。
guide-condition-due = 本人该领没领的补贴，家人能不能领、怎么领，以区残联公布为准。

guide-step-fill = 告诉我们
    .text = 填一张短表，或者打12385。
guide-step-check = 区残联核实
    .text = 我们向有关部门核实。查不到的，才请您帮忙。
guide-step-end = 注销残疾人证
    .text = 不再给去世的人发短信、寄信。正在办的别的事，也一起停下。
guide-step-due = 告诉您还有什么可以办
    .text = 通知书里写明该领没领的怎么问。

easy-sorry = 我们很难过。
easy-what = 告诉我们一次就行。
easy-letters = 我们不会再给本人寄信。
easy-due = 有没有该领的，我们告诉您。
easy-paper = 没有证明也可以说。
easy-help = 不想填，请打12385。

basis-district = 区残联公布的规定

version-2 = 误登记去世的，可以更正：残疾人证恢复，停下的申请接着办。

## 表

section-died = 去世的人
section-family = 您
section-held = 残疾人证
section-documents = 材料
section-declaration = 确认

q-resident-name = 去世的人的姓名
    .hint = 残疾人证上的名字。
    .help = 用来核对是哪一个证。
q-resident-id = 去世的人的身份证号
    .hint = 18位，最后一位可能是X。户口簿上也有。
    .help = 我们凭这个号向有关部门核实，您就不用去开证明。
q-held-certificate = 残疾人证号
    .hint = 找得到证就填，找不到可以不填。
    .help = 有证号，我们查得快。没有也能查。
q-died-on = 哪一天去世的
    .hint = 不确定可以不填。
    .help = 该领的补贴算到哪天，要看这个日子。
page-family = 您是谁
q-family-name = 您的姓名
    .help = 有事好找您。
q-family-phone = 您的电话
    .hint = 办到哪一步，告诉这个电话。
    .help = 以后只联系您，不再联系去世的人的电话。
q-family-relation = 您是去世的人的什么人
    .help = 有该领没领的，要看由谁来领。
q-family-relation-spouse = 丈夫或者妻子
q-family-relation-child = 子女
q-family-relation-parent = 父母
q-family-relation-relative = 其他亲属
q-family-relation-committee = 居委会、村委会或者单位
q-death-papers = 死亡证明，或者注销户口的页
    .hint = 有就交，没有不用去开。残疾人证也可以一起交。
    .help = 交了，我们核实得快一些。
q-formats = 通知书怎么给您
    .hint = 可以选几项。通知书是写给您的。
    .help = 通知书里有办理的结果，还有该领没领的怎么问。
page-declaration = 请您确认
q-truth = 我说的都是真的。
    .help = 说错了会注销别人的证。填错了不要紧，提交后10分钟内可以撤回来改。

## 各步要填的

q-death-shown-by = 怎么核实的
q-death-shown-by-shared-data = 部门之间查到的
q-death-shown-by-certificate = 死亡证明
q-death-shown-by-household = 户口已注销
q-death-on = 去世的日期

## 办理

stage-submitted = 收到了，等区残联核实
    .next = 我们向有关部门核实，办好了告诉您。
    .todo = { "" }
stage-accepted = 正在核实
    .next = 我们向有关部门核实，办好了告诉您。这一步的时限以区残联公布为准。
    .todo = { "" }
stage-recorded = 办好了
    .next = 残疾人证已经注销，不会再给去世的人发短信、寄信。通知书里写了该领没领的怎么问。
    .todo = { "" }

stage-undone = 记错了，已经改过来
    .next = 残疾人证恢复原样，停下的申请接着办。给您添了麻烦，对不起。
    .todo = { "" }

act-undo-death = 人还在，更正误登记
    .hint = 要写理由，会给家人发通知书。残疾人证恢复原样，停下的申请从停下的那一步接着办；正在公示的重新公示。还没有送到的信要重新登记送达。中国残联的系统里也要恢复。请打电话向本人道歉。
    .event = 去世是误登记，已经更正
act-record-death = 登记去世，注销残疾人证
    .hint = 核实以后再点。先在中国残联的系统里注销。以后不再给本人发短信、寄信，本人正在办的别的事一起结束。会给家人发通知书。
    .event = 登记了去世，残疾人证注销了
act-refuse = 没有核实到
    .hint = 例如人还在。要写理由，会发通知书。
    .event = 没有核实到，不注销
act-withdraw = 撤回
    .event = 撤回了

## 通知书

letter-acceptance = 收到通知书
    .plain = 我们收到了，正在核实
    .body =
        请您节哀。{ $unit }收到了{ $name }去世的消息。办件号：{ $number }。
        我们向有关部门核实，您不用再去开证明。办好了告诉您。
    .easy =
        我们收到了。
        正在核实。
        您不用再跑。
        有事请打12385。

letter-recorded = 残疾人证注销通知书
    .plain = 残疾人证注销了，请您节哀
    .body =
        请您节哀。{ $unit }注销了{ $name }的残疾人证。办件号：{ $number }。
        从今天起，不再给{ $name }发短信、寄信；正在办的别的申请也停下了。
        { $name }该领没领的补贴，家人能不能领、怎么领、到什么时候为止，以区残联公布为准。请打12385，我们告诉您找谁、带什么。
        证可以留作纪念还是要交回，以区残联公布为准。
    .easy =
        请您节哀。
        残疾人证注销了。
        不会再寄信给本人。
        有没有该领的，请打12385问。

letter-undone = 更正通知书
    .plain = 我们记错了，已经改过来，对不起
    .body =
        { $unit }把{ $name }误登记为去世，注销了残疾人证。现在已经更正。办件号：{ $number }。
        残疾人证恢复原样。当时停下的申请，从停下的那一步接着办。短信和信照常寄送。
        对不起，给你们添了麻烦。因为这件事受了损失的，请打12385告诉我们。
    .easy =
        我们记错了，对不起。
        残疾人证恢复了。
        停下的申请接着办。
        有损失请打12385。

letter-refusal = 没有核实到通知书
    .plain = 我们没有核实到
    .body =
        { $unit }没有核实到{ $name }去世，残疾人证没有注销。办件号：{ $number }。
        理由写在下面。有证明的，可以再告诉我们，或者打12385。
    .easy =
        我们没有核实到。
        证没有注销。
        有证明可以再告诉我们。
        要人帮忙，请打12385。
