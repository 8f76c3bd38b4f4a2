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
looks-for-work = to work on it
looks-for-colleague = for a colleague who works on it
looks-for-lead = as lead of the unit
looks-for-ended = after it had ended
looks-for-check = to look at it beforehand
looks-for-assess = to assess
looks-for-list = in a list
looks-for-reporter = to learn who sent it (a confidential case)
looks-for-caller = to tell a caller, who said number and code, where it stands
looks-at-register = register of certificate holders
looks-all = Who looked at what is mine
looks-all-lead = Each time somebody of the staff looks at your cases, mandates or entry in the register, it is written down: of which unit, as what, and for what.
looks-all-see = See who looked
looks-of-person = Who looked at what is this person's
looks-read-out = When the person calls and asks, make sure who they are, then read it out.
