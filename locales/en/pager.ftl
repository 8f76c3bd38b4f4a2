### Lists longer than a page.

pager-name = Pages of the list
pager-before = Previous page
pager-after = Next page
