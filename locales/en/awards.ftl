### What is paid month by month: for its person and for the unit that decides.

awards-title = Month by month
awards-from = From
awards-until = Until
awards-goes-on = It goes on
awards-amount = How much now
awards-verify = Checked again by
# $unit (String) - who does it
awards-verify-how = { $unit } does that; you need not come.
awards-months = What each month comes to
# $unit (String) - who publishes
awards-no-months = No month could be counted yet: { $unit } has not published the amount. It is made good for each month once it has.
# $unit (String) - who publishes
awards-when = On which day it reaches the card: as { $unit } publishes it.
# $month (String) - the month
# $amount (String) - how much
awards-month = { $month }: { $amount }
# $day (String) - when it was written
# $amount (String) - how much
awards-written = { $day }: written down, { $amount }
# $day (String) - when it was written
# $amount (String) - how much
awards-more = { $day }: made good, { $amount }
# $day (String) - when it was written
# $amount (String) - how much
awards-less = { $day }: taken off, { $amount }
# $amount (String) - how much
# $unit (String) - who says how
awards-overpaid = { $amount } too much was counted. How that is settled: as { $unit } tells you.
# $amount (String) - how much
awards-overpaid-letter = { $amount } too much was counted. How that is settled, we tell you in writing.

awards-died = Died, or was declared dead
awards-missing = Was declared missing
awards-moved-out = The household moved out of the district
awards-untrue = What it was approved by was not true
awards-not-verified = It could not be looked at again in time
awards-gave-up = Given up by the person
awards-certificate-ended = The certificate has expired, is frozen or was cancelled
awards-not-entitled = The conditions are not met any more
awards-imprisoned = Serving a prison sentence

payments-title = Allowances and checks
payments-lead = Each allowance is checked at least once a year by what offices know. Nobody has to come or fill anything in.
payments-due = To be checked
payments-none-due = Nothing is to be checked in the next 30 days.
payments-by = Until
payments-late = The day is over
payments-doubt-died = The person has died
payments-doubt-certificate = No certificate counts any more
# $name (String) - the person
# $service (String) - the service
payments-of = { $name }: { $service }, month by month
payments-back = Back to the case
