### 办件由谁经办，交给谁。

holding-title = { $name }的办件{ $number }由谁办
holding-now = 现在由{ $name }经办。
holding-away = { $name }请假到{ $until }。
holding-substitute = 请假时由{ $name }代办。
holding-to = 交给谁
holding-to-empty = 请选
holding-me = 我来办
holding-nobody = 放回队列，谁都可以领
holding-do = 把勾选的交出去
holding-pass = 交出去
holding-pass-on = 交给同事
holding-tick = 请先在要交的办件前打勾
holding-choose = 请选要交给谁
holding-left = { $number }没有交出去：{ $why }
holding-by-another = 同事在办。要由他自己、代办的同事或负责人来交
holding-by-nobody = 还没人领。请先自己领，或者请负责人来交
holding-recused = 接手的人（或您）要回避这一件
holding-closed = 这一件已经办结
holding-done = 已交出{ $count }件
holding-event = 办件交给{ $name }
holding-gone = 办好了。办件{ $number }已经转给下一个单位。
