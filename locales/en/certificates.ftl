## What staff see of the register

certificates-title = Certificates in the register here
certificates-staff-only = For staff to compare. Before the identity is checked, do not tell it to whoever is asking.
certificates-none = No certificate of this person is in the register here. The national system is the record: what is found there can go on.
certificates-typed-unknown = The number in the form is not in the register here. Check it in the national system.
certificates-typed-other = The first 18 characters of the number in the form are not the identity number. Please check.
certificates-number = Number
certificates-status = Status
certificates-validity = Validity
# $from (String) - first day
# $until (String) - last day
certificates-from-until = { $from } to { $until }
# $day (String) - the day of printing
certificates-printed = Printed on { $day }
certificates-unknown = Not in the register
certificates-active = Valid
certificates-frozen = Frozen
certificates-expired = Expired
certificates-cancelled = Cancelled
certificates-transferred-out = Moved elsewhere
certificates-replaced = A newer number stands in its place

## Where the register speaks against something

certificates-is-cancelled = The certificate in the register was cancelled, so this cannot be done. If the register is wrong, check the national system first
certificates-is-frozen = The certificate in the register is frozen, so this cannot be done. First settle why it is frozen
certificates-is-expired = The certificate in the register has expired: it has to be renewed instead
certificates-is-elsewhere = The certificate in the register was moved elsewhere, where it is dealt with now
certificates-is-held = The certificate in the register is valid here, so it need not be moved here. Please check
# $date (String) - first day
certificates-too-early = It is too early to renew. A renewal can be applied for from { $date }
# $times (Number) - how often in twelve months
certificates-too-often =
    { $times ->
        [one] By the rule that the district published this can be done once in 12 months, and was
       *[other] By the rule that the district published this can be done { $times } times in 12 months, and was
    }

## Reminders

# $date (String) - last day
certificates-ending-text = Your disability certificate ends on { $date } and can be renewed. Nothing is lost by waiting for the last months. Online, in your community or at the counter; questions: 12385.
