### 核验一封信是不是这里发的。

verify-title = 核验通知书
verify-lead = 想知道手里的通知书是不是真的，输入上面的核验码，16位数字。
verify-hint = 在通知书最后，16位数字
verify-do = 核验
verify-another = 再核验一封
verify-true = 这封信是真的
verify-true-why = 核验码对得上，下面是我们发这封信时记下来的。信里说了什么，看信的原文。
verify-compare = 请和手里的信对一对：单位、文号、日期、姓都要一样。有一样对不上，这封信就可能被改过。
verify-newer = 这封信以后，同一个办件又作了新的决定。请以最新的为准。
verify-unit = 谁发的
verify-letter = 什么信
verify-document = 文号
verify-date = 哪天发的
verify-name = 发给谁
verify-code = 核验码
verify-unknown = 没有找到这封信
verify-unknown-then = 这里没有发过带这个核验码的信。这封信可能不是真的。请不要照它说的付钱，也不要把身份证号、银行卡号告诉来信的人，打12385问一问。
verify-empty = 请输入核验码，16位数字
verify-characters = 核验码只有数字，请对着信再看一遍
verify-length = 核验码是16位数字，现在是{ $found }位
verify-slip = 核验码不对，有一位可能看错了，请对着信再看一遍
