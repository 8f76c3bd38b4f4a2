### 要联系的人：医院和承办单位各自的名单。

call-title = 要联系的人
call-lead = 打电话或者写给名单上的人，帮着约评定的时间。联系上了就记一笔；没联系上，下一个工作日再试。
call-none = 现在没有要联系的人。
call-caption = 要联系的{ $count }个人
call-head-why = 为什么
call-head-phone = 电话
call-head-since = 从哪天起
call-asked = 本人请你们联系
call-silent = 几天没有选时间
call-unreached = 短信发不到，还不知道可以选时间
call-offered = 提出了时间，短信发不到，请告诉本人
call-called-off = 医院取消了，短信发不到，请告诉本人并另约
call-missed = 没有见到，短信发不到，请另约
call-often-missed = 几次没有见到，请看怎么办：上门，还是换医院
call-reminder = 提醒本人快到时间了
call-wishes = 申请时说的
call-note = 本人说什么时候合适
call-tries = 没联系上{ $count }次
call-section = 联系这个人
call-reached = 联系上了，不用再打
call-not-reached = 没联系上，下一个工作日再试
call-person-title = 帮{ $name }约时间
call-back = 回到要联系的人
