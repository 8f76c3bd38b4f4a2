### 单独同意的撤回。

consents-title = 撤回同意
consents-lead = 下面这些是您单独同意以后才交的。撤回，就从办件里删掉。
consents-none = 这个办件里，没有凭单独同意交的材料。
consents-what = 撤回以前办的事仍然算数。撤回以后我们不再用，办件照样办。删掉的找不回来。
consents-withdraw = 撤回同意，删掉：{ $what }
consents-withdrawn = 已撤回同意，材料已删除
consents-event = 撤回了同意，删除了：{ $what }
