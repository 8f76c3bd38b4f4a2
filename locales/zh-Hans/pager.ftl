### 一页放不下的列表。

pager-name = 翻页
pager-before = 上一页
pager-after = 下一页
