### Words that several services share.

stage-refused = Not approved
    .next = The letter gives the reasons, and what you can do if you disagree.
    .todo = { "" }
stage-not-accepted = Not accepted
    .next = The letter gives the reasons, and what you can do if you disagree.
    .todo = { "" }
stage-withdrawn = Withdrawn
    .next = This application is closed. You can apply again whenever you like.
    .todo = { "" }

act-deem-accepted = Count as accepted when the limit is over
    .event = Not told in time what is missing: counts as accepted

letter-refusal = Decision not to approve a disability certificate
    .plain = Not approved this time
    .body =
        { $unit } has not approved the application of { $name }: { $service }. Case number: { $number }.
        The reasons and the legal basis are given below. If you disagree, you can object as described at the end.
        If things change, you can apply again.
    .easy =
        It was not approved this time.
        The reasons are below.
        You may disagree.
        How to do that is written below.
        Need help? Call 12385.

letter-not-accepted = Decision not to accept an application
    .plain = We cannot accept this application
    .body =
        { $unit } cannot accept the application of { $name }: { $service }. Case number: { $number }.
        The reasons and the legal basis are given below. If you disagree, you can object as described at the end.
        When what the reasons name is settled, you can apply again.
    .easy =
        We cannot take this application.
        The reasons are below.
        You may disagree.
        Need help? Call 12385.
