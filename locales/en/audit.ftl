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
