### The record of who looked at which case.

audit-when = When
audit-who = Who looked
audit-lead = Every look of staff at a case is recorded here. Case content cannot be seen here.
audit-verify = Verify the whole record
# $cases (Number) - cases walked through
# $events (Number) - events walked through
# $seals (Number) - batches walked through
audit-whole = The record is whole. Cases: { $cases }, events: { $events }, batches: { $seals }.
# $place (String) - number of a case, or name of a batch
# $seq (Number) - which event
audit-broken = The record was changed at { $place }, event { $seq }.
audit-nothing = Nobody has opened a case yet.
# $count (Number) - how many
audit-caption = Latest looks: { $count }
audit-what = What
audit-to-whom = To whom or which unit
audit-detail = More
# $count (Number) - how many
audit-own-caption = Last changes by administrators: { $count }
# $count (Number) - how many lines
audit-own-whole = The administrators’ record is whole: { $count } lines.
# $seq (Number) - place of the line
audit-own-broken = The administrators’ record was changed at line { $seq }.
audit-holidays-replaced = Replaced the holidays
audit-unit-added = Added a unit
audit-unit-renamed = Renamed a unit
audit-unit-found = Changed how a unit is found
audit-unit-ended = Set the last day of a unit
audit-unit-kept = Took back the end of a unit
audit-unit-handed-over = Handed the cases of a unit over
audit-staff-added = Added somebody
audit-staff-renamed = Changed somebody’s name
audit-staff-moved = Moved somebody to another unit
audit-sign-in-renewed = Renewed a sign-in
audit-sign-in-handed-over = Handed a first sign-in over
audit-role-given = Gave another role
audit-released = Opened an account
audit-locked = Locked an account
audit-choice-made = Decided who accepts, or who looks beforehand
audit-unusual = Reading that stands out
# $days (Number) - how many days
audit-unusual-why = In the last { $days } days: far more cases than others of the unit, looks at night or on rest days, or many cases that were closed long ago. There may be good reasons; ask.
audit-unusual-none = Nothing stands out.
audit-cases = Cases read
audit-usual = Usual in the unit
audit-out-of-hours = Looks at night or on rest days
audit-long-closed = Cases closed long ago
audit-much = much
audit-no-colleague = no colleague
audit-phone-registered = Registered the phone by which a resident signs in
audit-mandate-recorded = Recorded that a resident acts for another
audit-retention-set = Decided how long what is kept
audit-rate-proposed = Wrote down an amount, to be approved by another
audit-rate-approved = Approved an amount
audit-rate-refused = Did not approve an amount, or took it back
audit-for-what = For what
audit-bank-account-registered = Registered a bank account
audit-batch-made = Made a batch of payments
audit-batch-checked = Looked through a batch of payments
audit-batch-signed = Signed a batch of payments
audit-batch-sent = Sent a batch of payments to the bank
audit-batch-answered = Read the bank's answer
audit-batch-discarded = Decided not to pay a batch
audit-repayment-entered = Entered money that came back
audit-change-proposed = Proposed a change, to be approved by another
audit-change-approved = Approved a change that another proposed
audit-change-refused = Did not approve a change, or took their own back
