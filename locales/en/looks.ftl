### Who looked at a case.

looks-title = Who looked at this case
looks-lead = Each time somebody of the staff looks at your case, it is noted. What was done stands on the page of the case, under “Where it stands”.
looks-none = Nobody of the staff has looked yet.
# $times (Number) - how often
looks-times =
    { $times ->
        [one] looked once
       *[other] looked { $times } times
    }
looks-doubt = If somebody looked who should not have, call 12385 and tell us: we look into it.
