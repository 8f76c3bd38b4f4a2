### Reasons that a unit keeps ready.

prepared-title = Ready reasons
prepared-lead = They can be put into a decision and changed there. The lead writes them; they name nobody.
prepared-none = There is no ready reason yet.
# $service (String) - its title
# $act (String) - what is done
prepared-for = { $service }: { $act }
prepared-new = Add one
prepared-act = For what
prepared-text = Reason
prepared-hint = Short sentences: what is lacking, by which rule, and what the person can do.
prepared-add = Add it
# $reason (String) - how it begins
prepared-change = Keep “{ $reason }”
# $reason (String) - how it begins
prepared-remove = Take “{ $reason }” away
prepared-choose = Choose what it is for
# $max (Number) - characters
prepared-wrong = Write a reason of at most { $max } characters
prepared-pick = Ready reasons
prepared-insert = Put it into the reason
prepared-inserted = It stands in the reason now and can be changed
prepared-to-reason = Go to the reason
prepared-pick-one = First choose a ready reason
