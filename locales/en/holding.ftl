### Who holds a case, and to whom it goes.

# $name (String) - whom the case is about
# $number (String) - its number
holding-title = Who works the case of { $name }, { $number }
# $name (String) - the officer
holding-now = { $name } holds it now.
# $name (String) - the officer
# $until (String) - day
holding-away = { $name } is away until { $until }.
# $name (String) - the colleague
holding-substitute = { $name } stands in meanwhile.
holding-to = To whom
holding-to-empty = Choose
holding-me = To me
holding-nobody = Back to the queue, for anybody to take
holding-do = Pass the ticked cases on
holding-pass = Pass it on
holding-pass-on = Give it to a colleague
holding-tick = First tick the cases that are to go
holding-choose = Choose to whom they go
# $number (String) - the case
# $why (String) - the reason
holding-left = { $number } did not go: { $why }
holding-by-another = a colleague holds it. They, whoever stands in for them, or the lead can pass it on
holding-by-nobody = nobody holds it. Take it first, or ask the lead
holding-recused = whoever was to take it (or you) stays away from this case
holding-closed = the case is closed
# $count (Number) - how many
holding-done =
    { $count ->
        [one] 1 case was passed on
       *[other] { $count } cases were passed on
    }
# $name (String) - the officer
holding-event = Given to { $name }
# $number (String) - number of the case
holding-gone = Done. Case { $number } has gone on to the next unit.
