### 个人信息请求：指南、问题、环节、答复。

title = 个人信息请求
summary = 我们记的不对、想删掉、想撤回同意、想知道为什么记，在这里提出来。

## 办事指南

guide-fee = 不收费。
guide-places = 网上、电话、社区、窗口都可以提。窗口的地址和时间，以区残联公布为准。问事打12385残疾人服务热线，或者12345政务服务便民热线。
guide-documents = 要改正的，有能证明的材料可以一起交。没有也可以提。

guide-condition-yourself = 对自己的个人信息，谁都可以提。
guide-condition-for-another = 替别人提的，要有授权，或者是监护人。
guide-condition-dead = 家里人去世了，近亲属为了自己的合法、正当利益，也可以提。

guide-step-write = 写清楚
    .text = 写要我们做什么、是哪些信息。
guide-step-check = 核对是不是本人
    .text = 免得别人来改您的信息。在窗口、请人上门、打电话都可以核对。
guide-step-answer = 答复
    .text = 办好了告诉您；有不能办的，写清理由。多久答复，以区残联公布为准。

easy-what = 您的信息，您说了算。
easy-see = 可以看，可以要一份。
easy-correct = 记错了，可以改。
easy-delete = 不该留的，可以删。
easy-reason = 不能办的，我们说理由。
easy-fee = 不要钱。
easy-help = 不会写，请打12385。

basis-information-law = 《中华人民共和国个人信息保护法》
basis-archives-law = 《中华人民共和国档案法》

## 表

section-request = 您要什么
section-you = 您是谁
section-confirm = 确认

q-request = 要我们做什么
    .help = 每一种办法不一样。拿不准的，选最下面的，写清楚就行。
q-request-correct = 改正或者补充
    .hint = 记的不对，或者不全。
q-request-delete = 删除
    .hint = 提交过的申请是档案，法律要求保存的不能删。那样的，我们只保存，不再用在别处。
q-request-withdraw-consent = 撤回同意
    .hint = 撤回以前办的事仍然算数，撤回以后我们不再用。不影响您办别的事。
q-request-explain = 说明为什么记、怎么用
q-request-copy = 要一份副本
    .hint = 登录以后，在“我的信息”里可以自己拿。

q-about = 是哪些信息
    .hint = 例如：办件号，或者“联系卡上的电话”。不用写密码和查询码。
    .help = 要知道您说的是哪一条。
page-right =
    .when = 只有第{ $request }题选了“改正或者补充”的，才答。
q-right = 应该是什么
    .help = 照您写的核实以后改。
q-evidence = 能说明情况的照片或者文件
    .hint = 没有就空着，直接点“继续”。
    .help = 有材料，核实得快一些。
q-resident-name = 您的姓名
    .hint = 替别人提的，写那个人的姓名。
    .help = 要知道是谁的信息。
q-resident-id = 您的身份证号
    .hint = 18位，最后一位可能是X。可以不填，那就要在窗口、请人上门或者打电话核对。
    .help = 免得把别人的信息给错人。
q-resident-phone = 您的电话
    .hint = 可以不写。写了手机号，有答复就发短信。
    .help = 有不清楚的，打电话问您。
q-truth = 我写的都是真的。替别人提的，本人同意，或者我是监护人。
    .help = 核对身份以后才办。

## 办理

stage-submitted = 已提交，区残联在核对
    .next = 核对好了在这里答复您。多久答复，以区残联公布为准。
    .todo = { "" }
stage-correction = 等您补一补
    .next = 我们等您补好。
    .todo = 请把下面列出的补上，再提交一次。不清楚的打12385。
stage-done = 已办好
    .next = 办了什么，写在下面的信里。
    .todo = { "" }
stage-partly = 办了一部分
    .next = 办了什么、什么不能办、为什么，写在下面的信里。
    .todo = { "" }
stage-refused = 没有办
    .next = 理由写在下面的信里。不同意的，信里写着找谁。
    .todo = { "" }
stage-withdrawn = 已撤回
    .next = 这个请求不再处理了。
    .todo = { "" }

act-do = 全部照办
    .hint = 写清办了什么。先核对是不是本人。
    .event = 照办了
act-do-partly = 照办一部分
    .hint = 写清办了什么、什么不能办、理由和依据。先核对是不是本人。
    .event = 照办了一部分
act-refuse = 不照办
    .hint = 写清理由和依据。档案要保存的，写明依据，并且以后只保存不使用。
    .event = 没有照办，说明了理由
act-ask-correction = 告知要补的
    .hint = 只能用一次，请列全。
    .event = 告知了要补的
act-answer-correction = 提交补好的请求
    .event = 补好了，重新提交
act-withdraw = 撤回请求
    .event = 撤回了请求

## 答复

letter-correction = 一次性补正告知书
    .plain = 您的请求还要请您补一补
    .body =
        { $name }的{ $service }还有不清楚的地方。办件号：{ $number }。
        要补的全部列在下面，以后不会再加。可以在网上补，也可以打12385请人帮忙。
    .easy =
        您的请求还差一点。
        要补的都写在下面。
        不会补，请打12385。

letter-done = 个人信息请求办理告知书
    .plain = 您的个人信息请求，办好了
    .body =
        { $unit }办理了{ $name }的个人信息请求。办件号：{ $number }。
        办了什么，写在下面。
    .easy =
        您的请求办好了。
        办了什么，写在下面。
        不对的，请打12385。

letter-partly = 个人信息请求答复书
    .plain = 您的个人信息请求，办了一部分
    .body =
        { $unit }办理了{ $name }的个人信息请求。办件号：{ $number }。
        办了什么、什么不能办和理由，写在下面。依据：《中华人民共和国个人信息保护法》第四十五条至第五十条。
    .easy =
        您的请求办了一部分。
        不能办的，理由写在下面。
        不同意，可以告诉我们，也可以去法院。

letter-refusal = 个人信息请求不予办理告知书
    .plain = 您的个人信息请求，没有办
    .body =
        { $unit }核对了{ $name }的个人信息请求，不能照办。办件号：{ $number }。
        理由写在下面。依据：《中华人民共和国个人信息保护法》第五十条。
    .easy =
        您的请求不能照办。
        理由写在下面。
        不同意，可以告诉我们，也可以去法院。
