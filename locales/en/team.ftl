### The people of a unit: who is away, who stands in, how much everybody holds.

team-title = Colleagues and absences
team-lead = Cases do not stand still while somebody is away: whoever stands in sees them in the queue and can work them.
team-held = What everybody holds
# $count (Number) - how many
team-free = Held by nobody: { $count }
team-away = Here or away
# $until (String) - day
team-away-until = Away until { $until }
team-here = Here
team-absences = Absences and who stands in
team-none = No absence is entered.
# $from (String) - day
# $until (String) - day
team-days = { $from } to { $until }
# $name (String) - the colleague
team-stood-in = { $name } stands in
team-nobody = Nobody stands in; the lead gives the cases out
# $name (String) - the colleague
team-end = { $name } is back: end the absence
team-enter = Enter an absence
team-account = Who is away
team-from = First day
team-until = Last day
team-substitute = Who stands in
team-substitute-hint = They have to be here on those days.
team-save = Enter it
team-choose-account = Choose who is away
team-choose-substitute = Choose who stands in, or that nobody does
team-backwards = The last day is before the first: change one of them
team-over = These days are over: change them
team-overlaps = An absence is entered for one of these days already: change the days, or end the other first
team-oneself = Nobody stands in for themselves: choose a colleague
team-substitute-away = That colleague is away on one of these days too: choose somebody else
team-overdue = Overdue
team-today = Due today
team-soon = Due within 2 working days
team-rest = With time left or paused
