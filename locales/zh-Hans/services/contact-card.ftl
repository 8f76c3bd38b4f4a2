### 服务联系卡：指南、问题、环节、通知书。

title = 服务联系卡
summary = 告诉我们怎么联系您最方便。以后办事，都按您说的来。

## 办事指南

guide-fee = 不收费。
guide-places = 网上、电话、社区、窗口都可以填。窗口的地址和时间，以区残联公布为准。问事打12385残疾人服务热线，或者12345政务服务便民热线。
guide-documents = 不用交任何材料。

guide-condition-anyone = 住在东河区、办事需要人用合适的方式联系的，都可以填。
guide-condition-no-certificate = 没有残疾人证也可以填。
guide-condition-change = 情况变了，可以再填一张，以新的为准。

guide-step-fill = 填卡
    .text = 几个问题，多数选一选就行。也可以打12385请人帮填。
guide-step-record = 区残联登记
    .text = 有不清楚的，我们按您选的方式问您。
guide-step-use = 照着做
    .text = 登记以后，我们照卡上写的方式联系您。暂时做不到的，我们会告诉您。

easy-what = 这张卡写怎么联系您。
easy-choose = 怎么方便，您说了算。
easy-short = 问题不多，选一选就行。
easy-use = 以后我们照卡上的做。
easy-change = 情况变了，再填一张。
easy-fee = 不要钱，也不用交材料。
easy-help = 不会填，请打12385。

basis-accessibility-law = 《中华人民共和国无障碍环境建设法》
basis-information-law = 《中华人民共和国个人信息保护法》
basis-proposal = 登记时限是建议的，没有文件规定。

## 表

section-person = 您是谁
section-contact = 怎么联系您
section-help = 谁来帮忙
section-declaration = 确认

q-resident-name = 您的姓名
    .hint = 替别人填的，写那个人的姓名。后面也按那个人的情况填。
    .help = 联系的时候，要知道找谁、怎么称呼。
q-resident-phone = 您的电话
    .hint = 手机、固定电话都可以，固定电话前面加区号。没有电话可以不填。
    .help = 打电话、发短信，都用这个号码。
q-resident-id = 您的身份证号
    .hint = 18位，最后一位可能是X。不想填可以不填。
    .help = 填了，就能分清同名同姓的人，也能和您办过的事连起来。

q-formats = 信和通知怎么给您
    .hint = 可以选几项。
    .help = 要用您看得见、听得到、读得懂的办法给您。
q-formats-html = 在手机或者电脑上看
    .hint = 可以放大，也可以让读屏软件读。
q-formats-large-print = 打印成大字
    .hint = 通知书的网页打印出来，就是大字。
q-formats-phone-call = 打电话念给我听
    .hint = 要填了电话。
q-formats-sms = 发短信提醒我
    .hint = 要填了手机号。短信只说有新消息，不写内容。

q-calls = 可以给您打电话吗
    .help = 听不见、说话不方便、怕吵的人，不想接电话，我们就用文字。
q-calls-either = 电话、文字都可以
q-calls-text-only = 只用文字，不要打电话
q-calls-call-only = 只打电话，我看字不方便

page-safe-times =
    .when = 只有第{ $resident_phone }题写了电话、第{ $calls }题没有选“只用文字”的，才答。
q-safe-times = 什么时候打电话方便
    .hint = 可以选几项。
    .help = 免得在您休息、上班，或者说话不方便的时候打扰您。
q-safe-times-morning = 上午
q-safe-times-afternoon = 下午
q-safe-times-evening = 晚上
    .hint = 晚上有没有人打，以区残联公布为准。
q-safe-times-any = 什么时候都行

page-safe-phone =
    .when = 只有第{ $resident_phone }题写了电话的，才答。
q-safe-phone = 这个电话谁会接、谁会看
    .help = 办的事是您的私事。您不想让别人知道，我们就不说。
q-safe-phone-own = 只有我
q-safe-phone-shared = 家里人也会，可以让他们知道
q-safe-phone-unsafe = 别人也会，请不要说是什么事

q-language = 您习惯用什么话
    .hint = 蒙古语和手语能不能安排，以区残联公布为准。
    .help = 找会说这种话的人和您联系，您不用费力去猜。
q-language-chinese = 汉语
q-language-mongolian = 蒙古语
q-language-sign-language = 手语

q-interpreter = 当面办事，要不要翻译
    .hint = 能不能安排，以区残联公布为准。
    .help = 翻译要提前约，早知道才来得及。
q-interpreter-no = 不用
q-interpreter-sign-language = 要手语翻译
q-interpreter-mongolian = 要蒙古语翻译

q-needs-helper = 办事时，要不要人帮忙
    .help = 要人帮忙的，我们可以同时和帮忙的人说。拿主意的还是您。
q-needs-helper-no = 不用
q-needs-helper-yes = 要

page-helpers =
    .when = 只有第{ $needs_helper }题选了“要”的，才答。
q-helpers = 帮忙的人
    .hint = 按“再加一个”，写上姓名和电话，最多3位。还没有人帮忙，就直接继续。
    .paper = 写上姓名和电话，最多3位。还没有人帮忙，就空着。
    .help = 请先问过对方愿不愿意。没写在这里的人，我们不会对他们说您的事。
q-helper-name = 帮忙的人的姓名
    .help = 打电话时，要知道找谁。
q-helper-phone = 帮忙的人的电话
    .help = 只在办您的事时用。

q-note = 还有什么要我们知道的
    .hint = 例如：我看口型，请面对我慢慢说。
    .help = 上面没问到的，都可以写在这里。没有就不用写。

q-consent = 我填的都是真的。我同意区残联为了联系我，使用这些信息。替别人填的，本人也同意。
    .help = 怎么联系您，会看得出您身体的情况，要您同意才能用。以后不想让我们用了，可以打12385告诉我们。

## 办理

stage-submitted = 已提交，等区残联登记
    .next = 我们看一遍，登记好了告诉您。
    .todo = { "" }
stage-correction = 等您补一补
    .next = 我们等您补好。这段时间不算在我们的时限里。
    .todo = 请把下面列出的补上，再提交一次。不清楚的打12385。
stage-recorded = 已登记
    .next = 以后我们照卡上写的联系您。情况变了，再填一张就行。
    .todo = { "" }
stage-withdrawn = 已撤回
    .next = 这张卡不用了。以后想填，可以重新填。
    .todo = { "" }

clock-recording = 提交后5个工作日内登记好，或者告诉您要补什么。

act-record = 登记联系卡
    .hint = 写清楚了，可以照着做。会发登记通知。
    .event = 登记了联系卡
act-ask-correction = 告知要补的
    .hint = 只能用一次，请列全。时限停下，等对方补好再接着算。
    .event = 告知了要补的
act-answer-correction = 提交补好的卡
    .event = 补好了，重新提交
act-withdraw = 撤回联系卡
    .event = 撤回了联系卡

## 通知书

letter-correction = 一次性补正告知书
    .plain = 联系卡还要请您补一补
    .body =
        { $name }的{ $service }还有不清楚的地方。办件号：{ $number }。
        要补的全部列在下面，以后不会再加。可以在网上补，也可以打12385请人帮忙。
        等您补的时候，我们的时限停下不算。
    .easy =
        您的卡还差一点。
        要补的都写在下面。
        补好了，再提交一次。
        不会补，请打12385。

letter-recorded = 联系卡登记通知书
    .plain = 您的联系卡登记好了
    .body =
        { $unit }登记了{ $name }的{ $service }。办件号：{ $number }。
        以后我们照卡上写的方式联系您。没有照做的，请打12385告诉我们。
        情况变了，再填一张就行，以新的为准。
    .easy =
        您的卡登记好了。
        以后我们照卡上的做。
        没有照做，请打12385。
        情况变了，再填一张。
