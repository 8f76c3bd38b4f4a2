### What the district decided: who accepts, and who looks beforehand.

choices-title = Who accepts, and who looks beforehand
choices-lead = The district decides this; say from which day and by which paper. It holds for what is received from that day on.
choices-made = Decided so far
choices-none = Nothing was decided: the district’s unit accepts every application, and nobody looks beforehand.
# $day (String) - first day
choices-since = From { $day }
# $source (String) - document
choices-by = by { $source }
choices-change = Change it
choices-check = Who looks at a new application beforehand
choices-check-hint = This is no step of the law: it does not decide on acceptance, and the Federation’s limit runs on.
choices-check-off = Nobody
choices-check-community = The community the person lives in
choices-check-street = The street or town the person lives in
choices-check-choose = Choose who looks beforehand
choices-entrusted = Streets and towns that accept in the Federation’s stead
choices-entrusted-hint = Those that are ticked accept applications. The five working days count all the same; after that the Federation has the case.
choices-no-street = None
choices-from = From which day
choices-source = By which paper
choices-source-hint = Title and number.
# $max (Number) - characters
choices-source-wrong = Name the paper, in at most { $max } characters
choices-make = Decide it
# $who (String) - community, street or nobody
choices-checked = Looks beforehand: { $who }
# $streets (String) - names
choices-accepted = Accept in the Federation’s stead: { $streets }
