### 几个事项共用的文字。

section-assessment = 残疾评定

q-home-visit = 评定时，要不要上门
    .hint = 能不能上门、什么时候上门，以区残联公布为准。
    .help = 卧床、出门很困难的人，不该因为去不了医院就办不了证。
q-home-visit-no = 不用，我可以去
q-home-visit-yes = 要，出门很困难

page-home-visit-reason =
    .when = 只有第{ $home_visit }题选了“要，出门很困难”的，才答。

q-home-visit-reason = 为什么去不了
    .hint = 例如：长期卧床，家里没有电梯。
    .help = 上门的医生要知道带什么、来几个人。

q-assessment-times = 什么时候去评定方便
    .hint = 可以选几项。我们尽量安排，但不一定办得到。
    .help = 免得约好的时间您去不了，又要重约。
q-assessment-times-weekday-morning = 工作日上午
q-assessment-times-weekday-afternoon = 工作日下午
q-assessment-times-weekend = 周末
q-assessment-times-any = 什么时候都行
