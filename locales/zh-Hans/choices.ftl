### 区里定的：谁受理，谁先看。

choices-title = 谁来受理，谁先看一看
choices-lead = 这些由区里决定，写明从哪天起、依据哪份文件。改了以后，只管那天以后收到的申请。
choices-made = 已经定的
choices-none = 还没有定过：申请都由区里的单位受理，没有人先看。
choices-since = 从{ $day }起
choices-by = 依据：{ $source }
choices-change = 改
choices-check = 新申请由谁先看一看
choices-check-hint = 先看不是法定的步骤：不决定受理，残联的期限照样算。
choices-check-off = 没有人先看
choices-check-community = 本人所在的社区
choices-check-street = 本人所在的镇（街道）
choices-check-choose = 请选由谁先看
choices-entrusted = 受委托受理的镇（街道）
choices-entrusted-hint = 勾选的镇（街道）代区残联受理。5个工作日的期限一样算；受理后转到区残联。
choices-no-street = 没有
choices-from = 从哪天起
choices-source = 依据
choices-source-hint = 文件名和文号。
choices-source-wrong = 请写依据，最多{ $max }个字
choices-make = 定下来
choices-checked = 先看的：{ $who }
choices-accepted = 受委托受理的：{ $streets }
