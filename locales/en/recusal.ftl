### Staying away from cases one must not act on.

recusal-title = Cases to stay away from
recusal-lead = Nobody acts on, or looks at, their own case or a relative’s. Enter the identity number here and such cases are kept away from you. Basis: Civil Servant Law, article 76.
recusal-ground = Whose number is this
recusal-choose = Choose whose number this is
recusal-myself = Mine
recusal-relative = A relative’s
recusal-case = One case
recusal-number = Identity number
recusal-number-hint = 18 characters, the last may be an X. It is kept encrypted; pages show only the last four.
recusal-declare = Stay away
recusal-mine = Declared by you
recusal-none = Nothing is declared yet.
recusal-ended-by-lead = If it was a mistake, or things changed, the lead of your unit can end it.
recusal-others = Declared by others of your unit
# $name (String) - who declared it
# $last (String) - last four characters of the number
recusal-end = End it for { $name }, number ending in { $last }
# $last (String) - last four characters of the number
recusal-last-four = ending in { $last }
recusal-from-case = I must stay away from this case
recusal-from-case-why = If you know the person, or have an interest, stay away. You will not see this case any more.
recusal-keep-away = You stay away
recusal-event = Stays away from this case
