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

payments-pay = To be paid
# $programme (String) - the programme
# $count (Number) - how many people
# $amount (String) - what it comes to
payments-ready = { $programme }: { $count } people, { $amount }
# $programme (String) - the programme
payments-nothing-ready = { $programme }: nothing waits to be paid
# $programme (String) - the programme
payments-make = Make a batch: { $programme }
payments-batches = Batches
payments-no-batches = No batch was made yet.
# $number (String) - its number
# $programme (String) - the programme
# $count (Number) - how many payments
# $amount (String) - what they come to
payments-batch-line = { $number }: { $programme }, { $count } payments, { $amount }
payments-held-back = Not payable yet
payments-without = No account, one that the bank refused, or the person has died
# $amount (String) - how much
payments-overpaid = { $amount } was paid too much
payments-held-back-none = Nothing is held back.

# $number (String) - its number
payments-batch = Batch { $number }
payments-programme = Allowance
payments-month = Up to
payments-count = Payments
payments-sum = Sum
payments-made = To be looked through
payments-checked = To be signed
payments-signed = Signed
payments-sent = With the bank
payments-settled = Settled
payments-discarded = Not paid
# $reason (String) - why
payments-why = Not to be paid: { $reason }
payments-amounts = Amounts
# $amount (String) - how much
# $count (Number) - how many
payments-times = { $amount }: { $count } people
# $new (Number) - how many are new
# $gone (Number) - how many are gone
# $other (Number) - how many get another amount
payments-compared = Compared with the batch before: { $new } new, { $gone } gone, { $other } with another amount.
payments-first = There is no batch before it to compare with.
payments-list = Download the list, without whole account numbers
payments-signatures = Signatures
# $office (String) - the office
# $day (String) - when
payments-signed-on = { $office }: signed { $day }
# $office (String) - the office
payments-unsigned = { $office }: not signed yet
payments-next = Next
payments-check-how = Look through the list: who is new, who is gone, whose amount differs, and the sum. Once you have, nobody changes it any more.
payments-check = I looked through it: lock it
payments-waits-check = A colleague looks through it: nobody does that with their own.
payments-sign-how = Compare number and sum with what your office knows. Whoever made it or looked through it cannot sign.
payments-sign = Sign for my office
payments-waits-signatures = It waits for signatures.
payments-send-how = All three offices have signed. The file for the bank is made now, and the batch counts as sent.
payments-send = Make the file for the bank
payments-waits-sending = It waits to be sent to the bank.
payments-waits-bank = It waits for the bank's answer.
payments-nothing-next = Nothing is to be done any more.
payments-file = Download the file for the bank
payments-answer = The bank's answer
# $most (Number) - megabytes
payments-answer-hint = CSV or Excel with the columns serial number and result, up to { $most } MB. Amounts are compared, where they are there.
payments-read = Read the answer
payments-no-file = Choose the file that the bank sent
# $most (Number) - megabytes
payments-too-large = The file is larger than { $most } MB
payments-no-columns = There is no column with the serial numbers, or none with the results. Call them “Serial number” and “Result”
# $line (Number) - the line
payments-line-unknown = Line { $line }: this serial number is not in the batch
# $line (Number) - the line
payments-line-twice = Line { $line }: this serial number was there before
# $line (Number) - the line
payments-line-amount = Line { $line }: the amount is not the one that was sent
# $line (Number) - the line
payments-line-result = Line { $line }: it is not clear whether it was paid. Write “Paid” or “Refused”
payments-line-none = The file answers for no payment
payments-paid = Paid
payments-refused = Refused by the bank
payments-unanswered = No answer yet
# $state (String) - how they stand
# $count (Number) - how many
# $amount (String) - what they come to
payments-of-state = { $state }: { $count }, { $amount }
payments-refused-how = They were told by text. Money goes to this account no more until one is registered again; what is owed goes out with the next batch then.
# $amount (String) - how much
# $reason (String) - what the bank said
payments-refused-line = { $amount }: { $reason }
# $number (String) - number of the case
payments-refused-text = Disability Services Portal, case { $number }: the bank could not pay your allowance out. Please bring your ID card and bank card to the street or town, or call 12385.
payments-discard-head = Not to be paid
payments-reason = Why
payments-reason-hint = It is not paid then; everything in it waits for another batch.
payments-reason-needed = Write why it is not to be paid, at most 500 characters
payments-discard = Do not pay this batch

payments-head-serial = Serial number
payments-head-holder = Name
payments-head-bank = Bank
payments-head-number = Account number
payments-head-amount = Amount
payments-head-case = Case
payments-head-result = Result
payments-head-reason = Reason
payments-total = Total
# $count (Number) - how many
payments-total-count = { $count } payments

awards-account = Where the money goes
# $day (String) - when
awards-paid-on = Paid { $day }
awards-on-its-way = On its way to the bank
awards-not-paid = Not paid yet

# $day (String) - when it was entered
# $amount (String) - how much
awards-repaid = { $day }: came back, { $amount }
payments-repay-link = Enter money that came back
# $name (String) - the person
payments-repay = { $name }: money that came back
payments-repay-amount = How much came back
# $most (String) - how much was paid too much
payments-repay-amount-wrong = Write an amount above zero, at most { $most }
payments-repay-document = Receipt
payments-repay-document-hint = Its number or title, so that it can be found.
# $most (Number) - how many characters
payments-repay-document-wrong = Write the number or title of the receipt, at most { $most } characters
payments-repay-do = Enter
