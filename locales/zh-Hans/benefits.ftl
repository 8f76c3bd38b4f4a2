### 能享受什么：提问、结果、政策介绍、标准。

benefits-title = 看看能享受什么
benefits-lead = 回答几个问题，看看可能享受哪些政策。替家人看，就按家人的情况答。
benefits-kept = 不用登录，也不用写姓名。答案不保存。不知道的可以不答。
benefits-unknown = 不知道
benefits-none = 以上都没有
benefits-look = 看结果
benefits-number-wrong = 请写0到{ $most }的整数，如8
benefits-none-and-some = 选了“以上都没有”，就不要再选别的

benefits-result = 可能享受的政策
benefits-result-lead = 这是按公开的规定估计的，不是决定。能不能享受，由负责的单位决定。
benefits-result-none = 还没有回答问题，所以都不清楚。答得越多，结果越准。
benefits-likely = 很可能可以享受（{ $count }项）
benefits-open = 还不清楚，或者要由单位定（{ $count }项）
benefits-no = 现在不符合（{ $count }项）
benefits-why = 理由和依据：{ $title }
benefits-missing = 还要知道：{ $questions }
benefits-checked = 单位会核对：{ $condition }
benefits-excluded = 已经领着“{ $other }”，不能再领这一项
benefits-higher = 已经领着“{ $other }”，两样只能领高的一样
benefits-both = 领着“{ $other }”，也可以领这一项
benefits-to-confirm = 这一条还要区里确认。
benefits-by = { $reason }（依据：{ $basis }）
benefits-source = 依据：{ $basis }
benefits-change = 改答案，再看一次
benefits-all = 看全部政策

benefits-per-month = 每月{ $amount }
benefits-per-year = 每年{ $amount }
benefits-once = 一次{ $amount }
benefits-for = { $whom }：{ $amount }
benefits-since = { $amount }，{ $day }起（{ $document }）
benefits-between = { $amount }，{ $from }到{ $until }（{ $document }）
benefits-expired = 规划期至{ $year }年，现在的标准以{ $unit }公布为准。
benefits-not-given = 多少钱，以{ $unit }公布为准。
benefits-urban = 城镇
benefits-rural = 农村

benefits-apply = 申请：{ $title }
benefits-rules-of = { $title }：规定和标准
benefits-turn-to = 找{ $unit }办

benefits-programmes = 全部政策
benefits-programmes-lead = 每项政策给谁、找谁、怎么办。
benefits-programmes-of = 有关的政策
benefits-who = 给谁
benefits-not-together = 不能同时领的
benefits-not-together-deny = 领着这些，就不能领：{ $others }
benefits-not-together-higher = 领着这些，两样只能领高的一样：{ $others }
benefits-together = 领着这些，也可以领：{ $others }
benefits-together-to-confirm = 领着这些，一般也可以领，还要区里确认：{ $others }
benefits-how-much = 多少钱
benefits-how = 怎么办
benefits-unit = 找谁
benefits-unit-with = 一起办的还有：{ $units }
benefits-unit-proposed = 规划没有写明哪个单位负责，还要区里确认。
benefits-unsaid = 还没有公布的
benefits-basis = 依据
benefits-at-once = 几项一起申请
benefits-at-once-why = 同样的问题只问一次，材料只交一套。每一项各办各的。
benefits-at-once-do = 填一张表，一起申请
