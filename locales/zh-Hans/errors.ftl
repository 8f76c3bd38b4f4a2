### 出错的页面：出了什么事，什么还在，现在怎么办。

errors-missing = 没有这一页
errors-missing-why = 地址可能写错了，或者这一页只有填表的人才能看。
errors-missing-then = 要看自己的办件，请用办件号和查询码，或者登录。
errors-sign-in = 请先登录
errors-sign-in-why = 您填的没有丢，都写在这一页上。
errors-sign-in-then = 请复制下来，登录后再发一次。
errors-forbidden = 这一页不能给您看
errors-forbidden-why = 您的账号不能看这一页，或者这次操作不是从本站发出的。
errors-forbidden-then = 如果您觉得不对，请打12385，或者找本单位的管理员。
errors-conflict = 这一件刚才变了
errors-conflict-why = 您看的时候，别人先办了，或者已经到了下一步。您这次的操作没有生效。
errors-conflict-then = 请回到上一页看看现在的样子，再决定。
errors-too-large = 发来的内容太大
errors-too-large-why = 一次发来的内容超过了我们能收的大小。
errors-too-large-then = 请把文件改小，或者分几次发。
errors-too-many = 试得太多了，请等一会儿
errors-too-many-why = 为了保护您的信息，我们限制了次数。填过的都还在。
errors-too-many-then = 请过一会儿再试，最多等1个小时。着急就打12385，请人帮您办。
errors-unread = 没有收到完整的内容
errors-unread-why = 浏览器发来的内容缺了一部分。
errors-unread-then = 请回到上一页再试一次。
errors-broken = 系统出了问题
errors-broken-why = 这不是您的错。存好的内容都在。
errors-broken-then = 请过几分钟再试，或者打12385，请人帮您办。
errors-typed = 您刚才填的
errors-home = 回到首页
