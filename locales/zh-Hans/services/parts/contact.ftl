### 几个事项共用的文字。

section-contact = 怎么告诉您

q-formats = 通知书怎么给您
    .hint = 可以选几项。
    .help = 通知书里有办理的结果和期限，要用您看得见、听得到的办法给您。
q-formats-html = 在手机或者电脑上看
    .hint = 可以放大，也可以让读屏软件读。
q-formats-large-print = 打印成大字
    .hint = 通知书的网页打印出来，就是大字。
q-formats-phone-call = 打电话念给我听
    .hint = 要填了联系电话。

q-language = 用什么话和您联系
    .hint = 手语和蒙古语要找人帮忙，能不能安排以区残联公布为准。
    .help = 打电话、当面说、评定的时候，都按您选的来准备。
q-language-chinese = 汉语
q-language-text-only = 只用文字，不打电话
q-language-sign-language = 手语
q-language-mongolian = 蒙古语
