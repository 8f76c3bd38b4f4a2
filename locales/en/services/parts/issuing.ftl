### Words that several services share.

q-certificate = Certificate number
    .hint = The number that the national system gave, 20 characters. No number is made here.

q-valid-from = Day of issue

q-valid-until = Valid until

q-printed-on = Day of printing
    .hint = The day on which the certificate was printed: not before the approval, not in the future.

q-handed-over = How the certificate was handed over
q-handed-over-counter = Collected at the counter
q-handed-over-visit = Brought home
q-handed-over-post = Posted, and signed for

q-received-by = Who received it
q-received-by-self = The person
q-received-by-guardian = The guardian

stage-approved = Approved, waiting for the number
    .next = The Federation enters it in the system of the China Disabled Persons’ Federation, which gives the number. We tell you when the certificate is ready to collect.
    .todo = { "" }
stage-issuing = The certificate is ready
    .next = The letter says where to collect it and whether it can be posted.
    .todo = Please collect it, or call 12385 to have it brought to you.
stage-issued = The certificate was handed over
    .next = This application is done. We remind you before the certificate ends.
    .todo = { "" }

act-hand-over = Enter that the certificate was handed over
    .event = Certificate handed over

letter-ready = Your certificate is ready
    .plain = The certificate is ready to collect
    .body =
        The certificate of { $name } is ready. Result of the assessment: { $rating }. Valid until { $valid-until }. Case number: { $number }.
        Where to collect it, and whether it can be posted, is as published by the district. Bring your identity card; a guardian brings theirs.
        If you cannot come, call 12385 to have it brought to you.
    .easy =
        Your certificate is ready.
        Please collect it.
        Bring your identity card.
        You cannot come? Call 12385.

letter-renewal-reminder = Your certificate ends soon
    .plain = Your disability certificate ends soon and can be renewed
    .body =
        The disability certificate of { $name } is valid until { $valid-until }. Before that day you can apply for a new one.
        There is no hurry: nothing is lost by waiting for the last months. Whether there is another assessment is as published by the district.
        Apply online, by telephone, in your community or at the counter: look for “Renew a disability certificate”, or call 12385.
        Number of the case by which it came: { $number }.
    .easy =
        Your certificate ends soon.
        Before that you can get a new one.
        There is no hurry.
        Need help? Call 12385.
