### 日期的三个格。

date-year = 年
date-month = 月
date-day = 日
