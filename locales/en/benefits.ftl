### What somebody can get: questions, results, guides of programmes, amounts.

benefits-title = What can I get?
benefits-lead = Answer a few questions and see what you may be entitled to. If you look for somebody else, answer for them.
benefits-kept = No sign-in, no name. Nothing is kept. Leave open what you do not know.
benefits-unknown = I do not know
benefits-none = None of these
benefits-look = See what I can get
# $most (Number) - the greatest number
benefits-number-wrong = Write a whole number from 0 to { $most }, such as 8
benefits-none-and-some = You chose “None of these”: then choose nothing else

benefits-result = What you may get
benefits-result-lead = This is an estimate by the published rules and no decision. The unit in charge decides.
benefits-result-none = No question was answered yet, so nothing can be said. The more you answer, the better the result.
# $count (Number) - how many programmes
benefits-likely = Very likely yes ({ $count })
# $count (Number) - how many programmes
benefits-open = Not known yet, or for the unit to decide ({ $count })
# $count (Number) - how many programmes
benefits-no = Not at present ({ $count })
# $title (String) - the programme
benefits-why = Reasons and sources: { $title }
# $questions (String) - the questions that were left open
benefits-missing = We would have to know: { $questions }
# $condition (String) - what the unit checks
benefits-checked = The unit will check: { $condition }
# $other (String) - what is received
benefits-excluded = You receive “{ $other }”: this cannot be had beside it
# $other (String) - what is received
benefits-higher = You receive “{ $other }”: only the higher of both is paid
# $other (String) - what is received
benefits-both = You receive “{ $other }”: this can be had beside it
benefits-to-confirm = The district has to confirm this rule.
# $reason (String) - a reason
# $basis (String) - the paper
benefits-by = { $reason } (source: { $basis })
# $basis (String) - the paper
benefits-source = Source: { $basis }
benefits-change = Change your answers and look again
benefits-all = See all programmes

# $amount (String) - how much
benefits-per-month = { $amount } a month
# $amount (String) - how much
benefits-per-year = { $amount } a year
# $amount (String) - how much
benefits-once = { $amount } once
# $whom (String) - for whom
# $amount (String) - how much
benefits-for = { $whom }: { $amount }
# $amount (String) - how much
# $day (String) - first day
# $document (String) - the paper
benefits-since = { $amount }, since { $day } ({ $document })
# $amount (String) - how much
# $from (String) - first day
# $until (String) - last day
# $document (String) - the paper
benefits-between = { $amount }, from { $from } to { $until } ({ $document })
# $year (String) - the year in which the plan ended
# $unit (String) - who publishes amounts
benefits-expired = The plan ended in { $year }. What holds now: as { $unit } publishes it.
# $unit (String) - who publishes amounts
benefits-not-given = How much: as { $unit } publishes it.
benefits-urban = towns
benefits-rural = countryside

# $title (String) - the programme
benefits-apply = Apply: { $title }
# $title (String) - the programme
benefits-rules-of = { $title }: rules and amounts
# $unit (String) - the unit
benefits-turn-to = Turn to { $unit }

benefits-programmes = All programmes
benefits-programmes-lead = For whom each programme is, whom to turn to, and how.
benefits-programmes-of = Programmes that may help
benefits-who = For whom
benefits-not-together = What cannot be had together
# $others (String) - other benefits
benefits-not-together-deny = Not for those who receive: { $others }
# $others (String) - other benefits
benefits-not-together-higher = Only the higher of both for those who receive: { $others }
# $others (String) - other benefits
benefits-together = Can be had beside: { $others }
# $others (String) - other benefits
benefits-together-to-confirm = Usually can be had beside these; the district has to confirm it: { $others }
benefits-how-much = How much
benefits-how = How to get it
benefits-unit = Whom to turn to
# $units (String) - other units
benefits-unit-with = Together with: { $units }
benefits-unit-proposed = The plan names nobody for this; the district has to confirm who it is.
benefits-unsaid = Not published yet
benefits-basis = Sources
benefits-at-once = Apply for several at once
benefits-at-once-why = The same question is asked once, with one set of papers. Each is decided by itself.
benefits-at-once-do = Fill in one form for all
