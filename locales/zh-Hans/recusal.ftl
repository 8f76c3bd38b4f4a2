### 回避登记。

recusal-title = 回避登记
recusal-lead = 本人、亲属的件，不能自己办，也不能看。在这里登记身份证号，系统自动替您避开。依据：《中华人民共和国公务员法》第七十六条。
recusal-ground = 这是谁的号码
recusal-choose = 请选这是谁的号码
recusal-myself = 本人
recusal-relative = 亲属
recusal-case = 某一件
recusal-number = 身份证号
recusal-number-hint = 18位，最后一位可能是X。加密保存，页上只显示最后4位。
recusal-declare = 登记回避
recusal-mine = 您已登记的
recusal-none = 还没有登记。
recusal-ended-by-lead = 登记错了、情况变了，请单位负责人解除。
recusal-others = 本单位其他人登记的
recusal-end = 解除{ $name }对尾号{ $last }的回避
recusal-last-four = 尾号{ $last }
recusal-from-case = 这一件我要回避
recusal-from-case-why = 是熟人、有利害关系的，请回避。回避以后您就看不到这一件了。
recusal-keep-away = 您要回避
recusal-event = 申请回避
