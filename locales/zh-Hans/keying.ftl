### 代录交来的纸质表。

keying-title = 代录纸质表
keying-lead = 全部问题在一页上，编号和纸质表一样。
keying-none = 您的单位不收纸质表。
keying-unsent = 您代录了还没提交的
keying-of = 代录：{ $service }
keying-back = 代录纸质表
keying-how = 照纸上写的录。纸上没写的就空着，要补问的，提交时会列出来。
keying-kept = 已存好，办件号{ $number }。还没有提交。
keying-sheet = 这张表
keying-received = 收到表的日期
keying-received-hint = 时限从这一天算起。例如2026年1月5日，就填2026、1、5。
keying-not-offered = 那一天这个事项还不能申请，请再看看日期
keying-language = 表是用什么文字的
keying-language-hint = 给本人的通知书和短信用这种文字。
keying-chinese = 中文
keying-english = 英文
keying-keep = 存下已录的
keying-send = 提交申请
keying-way-here = 扫描了，在这里上传
keying-scans = “{ $name }”的扫描件：{ $count }个
keying-done = 代录好了，已提交
keying-hand-over = 请把这两个号交给本人，查进度、打电话问都用得着。为了保密，这一页只有今天能打开。
keying-next = 再录一张
keying-open = 打开办件
