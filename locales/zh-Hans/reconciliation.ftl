### 办件登记的残疾人证和名册是不是一致。

reconciliation-title = 和名册核对
reconciliation-lead = 把这里的办件登记的残疾人证，和最近一次导入的名册对一遍。系统不会自己改，不一致的请经办人查。
reconciliation-no-register = 还没有名册可以核对
reconciliation-no-register-why = 区残联负责人导入名册以后，不一致的会列在这里。
reconciliation-with = 对的是名册“{ $name }”，说的是{ $day }的情况。当天和以后登记的，等下一份名册再对。
reconciliation-done = 全部对过一遍：{ $when }。
reconciliation-going-on = 正在核对，请过几分钟再看。
reconciliation-whole = 如果那份名册只是一部分，会有很多“名册里没有”。请导入完整的名册。
reconciliation-found = 查到的
reconciliation-count = { $kind }：{ $count ->
        [999] 999件以上
       *[other] { $count }件
    }
reconciliation-absent = 这里登记了，名册里没有
reconciliation-absent-lead = 这里的办件发了证，名册里没有这个证。
reconciliation-differs = 两边都有，但不一样
reconciliation-differs-lead = 证号、类别、等级、有效期或状态，和这里的办件登记的不一样。
reconciliation-waiting = 名册里有了，这里还在等证号
reconciliation-waiting-lead = 全国系统已经给了证号，这里还没有填。
reconciliation-head-found = 哪里不一样
reconciliation-head-do = 怎么办
reconciliation-more = 这里只有前{ $count }条，后面还有。请先处理这些，再下载一次。
reconciliation-none = 没有这一类的，不用办什么。
reconciliation-sheet = 下载这张表（Excel文件）
reconciliation-says-waiting = 名册第{ $row }行有证号{ $number }，有效期到{ $until }。
reconciliation-says-absent = 这里登记的证号{ $number }，有效期到{ $until }，名册里没有。
reconciliation-says-unreadable = 名册第{ $row }行有错，没法对。
reconciliation-says-number = 证号：这里是{ $here }，名册是{ $there }。
reconciliation-says-category = 类别：这里是{ $here }，名册是{ $there }。
reconciliation-says-grade = 等级：这里是{ $here }，名册是{ $there }。
reconciliation-says-from = 发证日期：这里是{ $here }，名册是{ $there }。
reconciliation-says-until = 有效期：这里到{ $here }，名册到{ $there }。
reconciliation-says-status = 状态：这里是“{ $here }”，名册是“{ $there }”。
reconciliation-no-day = 没有写
reconciliation-waiting-do = 先到全国系统里核对这个证号，再填到这里。
reconciliation-absent-do = 到全国系统里查这个证号。查到了，下一份名册里会有；查不到，请在全国系统里补录。
reconciliation-differs-do = 以全国系统为准。全国系统对的，请告诉本人，换发写错的证；全国系统错的，请在那里更正。
reconciliation-unreadable-do = 请把名册里这一行改好，重新导入。
reconciliation-enter = 核对后填{ $number }的证号
reconciliation-holder = 看{ $number }在名册里的记录
reconciliation-settle = { $number }已查过
reconciliation-settled = 已记在办件上，不再列在这里
reconciliation-noted = 已和名册核对并查过。
reconciliation-here = { $what }（这里）
reconciliation-there = { $what }（名册）
reconciliation-offered = 证号和有效期取自{ $day }的名册“{ $name }”第{ $row }行。请先到全国系统里核对，补上没有的，再提交。
