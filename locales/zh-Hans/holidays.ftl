### 节假日和调休上班日的文件。

holidays-title = 节假日
holidays-lead = 国务院办公厅发布新一年的放假安排后，在这里换成新的文件。正在算的时限会按新的安排重新算，当事人在办件页上看得到。
holidays-years = 已有正式安排的年份：{ $years }。以后的日子都标“预计”。
holidays-file = 节假日文件（JSON）
holidays-file-hint = 包括所有年份。有一处不对就整份不用。
holidays-replace = 换成这份
holidays-format = 这不是节假日文件的格式，请检查括号和引号
holidays-year = “{ $year }”不是年份，请改成4位数字
holidays-day = “{ $day }”不是{ $year }年的日子，请改正
holidays-both = { $day }又放假又上班，请删掉一处
holidays-nothing = 文件里一年也没有，请看看是不是贴错了
