### Two administrators: one proposes, another approves.

changes-title = Changes to be approved
changes-lead = Limits, rules, words, holidays, names and ends of units: one administrator proposes, another approves, and it holds from the day that is given.
changes-waiting = For another administrator
changes-none = Nothing waits
changes-approved = Approved last
changes-none-approved = Nothing was approved yet
# $place (Number) - which
# $subject (String) - what it is about
changes-numbered = { $place }: { $subject }
# $name (String) - which change
changes-approve = Approve { $name }
# $name (String) - which change
changes-refuse = Do not approve { $name }
# $name (String) - which change
changes-take-back = Take back { $name }
changes-propose = Propose it to another administrator
changes-day = From
# $day (String) - from when
changes-from = from { $day }
changes-before = Now
changes-after = Then
# $language (String) - in which language
changes-before-in = Now ({ $language })
# $language (String) - in which language
changes-after-in = Then ({ $language })
# $service (String) - of which service
changes-limit = Limit of { $service }
# $service (String) - of which service
# $rule (String) - which rule
changes-rule = { $service }: { $rule }
# $service (String) - of which service
# $message (String) - the name of the message
changes-text = Words of { $service }: { $message }
# $unit (String) - which unit
changes-unit-name = Name of { $unit }
# $unit (String) - which unit
changes-unit-end = End of { $unit }
# $day (String) - the last day
# $successor (String) - who takes over
changes-ends = Until { $day }; { $successor } takes over
changes-with-cases = Open cases go there
changes-without-cases = Open cases stay

limits-title = Limits and rules
limits-lead = The limits of services, and the rules that policy leaves to the district. What is changed holds from its day; limits that run are not changed.
limits-one-lead = With a limit, change the sentence that says it: it is what residents read.
# $service (String) - of which service
# $what (String) - what counts
limits-of = { $service }: { $what }
limits-number = How many
# $most (Number) - the greatest
limits-wrong = Write a whole number from 1 to { $most }
# $limit (String) - the number
limits-sentence = This sentence has to say the new limit: { $limit }
limits-unit = Of what
limits-unit-choose = Choose one
limits-unit-working = Working days
limits-unit-calendar = Days
limits-unit-months = Months
# $count (Number) - how many
limits-working-days = { $count } working days
# $count (Number) - how many
limits-calendar-days = { $count } days
# $count (Number) - how many
limits-months = { $count } months
limits-not-set = Not set
limits-values-hint = Whole numbers, with blanks between several. Empty: not set.
limits-renewal-opens = Months before the end from which a renewal may be applied for
limits-renewal-reminders = Months before the end at which holders are reminded (several)
limits-renewal-without-assessment = Renewal without another assessment (write 1 where it may be)
limits-reissues = Reissues in twelve months, at most
limits-changes = Changes of category or grade in twelve months, at most
limits-subsidy-publicity = A subsidy is shown to the public before it is decided (write 1 where it is)

texts-title = Words of services
texts-lead = The words of guides, questions, stages and letters. What is changed holds from its day, in both languages.
# $service (String) - of which service
texts-of = Words of { $service }
# $service (String) - of which service
# $message (String) - the name of the message
texts-one = { $service }: { $message }
texts-one-lead = What stands in braces is filled in for each case; you cannot make up more.
# $language (String) - in which language
texts-in = Words ({ $language })
texts-hint = This is what residents read.
texts-empty = Write the words
texts-unreadable = This cannot be read: braces come in pairs, and no line begins with a dot, a star or a bracket
# $name (String) - the variable
texts-variable = There is no “{ $name }” to fill in. Use only what was there
