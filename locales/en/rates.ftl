### Amounts: how much each programme is, who wrote it down, who approved it.

rates-title = Amounts
rates-lead = One person writes an amount down and another approves it; then it holds. Each says from which day and by which paper. Without an amount in force nothing is paid, and the public reads “as published”.
rates-waiting = Waiting for a second person
rates-none-waiting = Nothing is waiting.
rates-own = You wrote this down: another system administrator has to approve it.
# $amount (String) - the amount until then
# $day (String) - its last day
rates-replaces = Once approved, the present amount of { $amount } ends on { $day }.
# $programme (String) - the programme
rates-approve = Approve: { $programme }
# $programme (String) - the programme
rates-refuse = Do not approve: { $programme }
# $programme (String) - the programme
rates-take-back = Take back: { $programme }
rates-given = All amounts
rates-none = Not given yet; the public reads “as published”.
rates-for-all = Everybody
rates-in-force = In force
rates-to-confirm = The plan has ended: to be confirmed
rates-to-come = Not yet
rates-over = Over
rates-new = Write an amount down
rates-programme = Programme
rates-programme-choose = Choose a programme
rates-category = Category of disability
rates-grade = Grade of disability
rates-area = Town or countryside
rates-amount = How much
rates-amount-hint = For a month or a year, as the programme is paid.
rates-amount-wrong = Write an amount above 0 with at most two decimals, such as 400 or 400.50
rates-yuan = yuan
rates-from = First day
rates-until = Last day
rates-order = The last day cannot be before the first
# $day (String) - first day of the other amount
rates-collides = There is an amount for the same people from { $day } on: change the first day, or give a last day
rates-document = Paper it rests on
rates-document-hint = Its number or title. The public sees it.
# $count (Number) - how many characters
rates-document-wrong = Name the paper, in at most { $count } characters
rates-propose = Send, to be approved by another
