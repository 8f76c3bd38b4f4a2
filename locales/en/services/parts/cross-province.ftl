### Words that several services share.

q-handed-to = Federation that it is handed to
    .hint = The full name, such as Disabled Persons’ Federation of Yungang District, Datong, Shanxi.
q-handed-on = Day on which it was handed on

q-decided = What the Federation there decided
q-decided-approved = Done
q-decided-refused = Not done
q-decided-on = Day of the decision
q-decided-document = Document number of the decision

stage-handed-on = Handed to the Federation where the household is registered
    .next = Your household is registered elsewhere, so the Federation there decides. We tell you the result. Its time does not count towards our limit.
    .todo = { "" }
stage-decided-elsewhere = Done by the Federation there
    .next = Where to collect the certificate, and whether it can be posted, is in the letter; or ask the Federation there.
    .todo = { "" }
stage-refused-elsewhere = Not done by the Federation there
    .next = The letter gives its decision. If you disagree, ask at 12385 what you can do.
    .todo = { "" }

act-enter-decision = Enter the decision of the Federation there
    .hint = Exactly as it decided. Sends a letter.
    .event = The Federation of the place of registration decided

letter-handed-on = Notice that an application was handed on
    .plain = Your application was handed to the Federation where your household is registered
    .body =
        The application of { $name } was handed to the Federation of the place of registration: { $service }. Case number: { $number }.
        For households registered elsewhere we take the papers here; the Federation there decides and issues. You need not travel.
        We tell you the result.
    .easy =
        Your household is registered elsewhere.
        We sent your application there.
        They decide.
        We tell you the result.

letter-decided-elsewhere = Notice of a decision elsewhere
    .plain = The Federation where your household is registered has decided
    .body =
        The Federation of the place of registration has decided on the application of { $name }: { $service }. Case number: { $number }.
        The decision stands in the history of the application; if there is more to say, it is below. Where to collect the certificate, and whether it can be posted, is as published by the Federation there.
        If you disagree, you can tell the Federation there, or call 12385 and we ask for you.
    .easy =
        The Federation there has decided.
        You can see the result online.
        You may disagree.
        Need help? Call 12385.
