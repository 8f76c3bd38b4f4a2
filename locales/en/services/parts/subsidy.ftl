### Words of both subsidies.

section-circumstances = How things are now

q-receives = Which of these does the applicant receive now
    .hint = You may choose several. If none, choose the last.
    .help = Some cannot be had together, of some only the higher is paid, some can be had together. Civil Affairs checks this too.
q-receives-living-allowance = Living allowance for disabled people in hardship
q-receives-care-allowance = Care allowance for severely disabled people
q-receives-extreme-poverty = Support for people in extreme poverty (tekun)
q-receives-orphan = Living costs for orphans and children whom nobody raises
q-receives-work-injury-care = Care costs from work injury insurance
q-receives-welfare-living = A living allowance for injury in office or for retired cadres
q-receives-welfare-care = A care allowance for injury in office or for retired cadres
q-receives-elderly-care = Care allowance for old people
q-receives-elderly-service = Allowance for services to old people
q-receives-old-age = Allowance for great age
q-receives-veteran = Pension of a disabled soldier or police officer
q-receives-none = None of these

section-documents = Papers

page-guardian-papers =
    .when = Only if the applicant is under 18, or question { $filler } says “guardian”.

q-guardian-papers = The guardian's ID card and proof of guardianship
    .hint = Parents of a child: the page of the household book that shows it.
    .help = Whoever acts as guardian has to show it.

q-found-certificate = Is the certificate valid now
q-found-certificate-yes = Valid
q-found-certificate-no = There is none, or it has expired, is frozen or was cancelled
q-found-grade = Grade on the certificate
    .hint = Only for a valid certificate.
q-found-grade-first = Grade one
q-found-grade-second = Grade two
q-found-grade-third = Grade three
q-found-grade-fourth = Grade four
q-found-categories = Category on the certificate
    .hint = Only for a valid certificate. For several disabilities choose each.
q-found-categories-blind = Sight (grade one or two)
q-found-categories-low-vision = Sight (grade three or four)
q-found-categories-hearing = Hearing
q-found-categories-speech = Speech
q-found-categories-physical = Physical
q-found-categories-intellectual = Intellectual
q-found-categories-autism = Autism
q-found-categories-mental = Mental
q-stopped-because = Why is it not paid any more
q-stopped-because-not-entitled = The conditions are not met any more
q-stopped-because-certificate-ended = The certificate has expired, is frozen or was cancelled
q-stopped-because-moved-out = The household moved out of Donghe
q-stopped-because-died = Died, or was declared dead
q-stopped-because-not-verified = It could not be looked at again in time
q-stopped-because-gave-up = The person gives it up
q-stopped-because-untrue = What it was approved by was not true
q-stopped-because-missing = Was declared missing
q-stopped-because-imprisoned = Serves a prison sentence
q-happened-on = When did that happen
    .hint = It is paid for the month of this day, and stops from the next.
q-handed-to = To which street or town it is handed on
    .hint = In full, such as: Shanxi, Datong, Yungang District, … Street.
q-handed-on = Day on which it was handed on
q-decided = What was decided there
q-decided-approved = Approved
q-decided-refused = Not approved
q-decided-on = Day of the decision
q-decided-document = Number of the decision

basis-two-subsidies = State Council: a living allowance for disabled people in hardship and a care allowance for severely disabled people
basis-improved = Opinions on improving both allowances
basis-stopping = Why payments stop, and the time for looking at it again: as Civil Affairs publishes it
basis-publicity = Whether names are shown before it is decided, and for how long: as Civil Affairs publishes it
basis-cross-place = Notice on applying for both allowances in any province (from 22 April 2021)

stage-submitted = Sent: the street or town looks at it
    .next = The street or town where you live looks at it first. If something is missing, you are told all of it at once.
    .todo = { "" }
stage-correction = Waiting for you to add something
    .next = We wait for you. These days do not count against our limit.
    .todo = Please add what is listed below and send it again. If it is not clear, call 12385.
stage-awaiting-certificate = Kept until the certificate is made
    .next = You applied for it together with the certificate. On the day the certificate is made it goes on by itself; you need not apply again.
    .todo = { "" }
stage-certificate-check = The street or town has looked; the Federation checks the certificate
    .next = The Disabled Persons' Federation checks the certificate. You need not send anything.
    .todo = { "" }
stage-decision = The Federation has checked; Civil Affairs decides
    .next = Civil Affairs checks for itself and decides. You need no papers.
    .todo = { "" }
stage-publicity = Shown to the public
    .next = Only the family name, the subsidy and its amount are shown, and no category. Of people under 18 or with an intellectual or mental disability no name is shown.
    .todo = { "" }
stage-shown = Was shown; Civil Affairs decides
    .next = Civil Affairs decides. You need not send anything more.
    .todo = { "" }
stage-to-hand-on = The household is registered elsewhere: to be handed on
    .next = We pass your papers on to the place of the household. You need not go there.
    .todo = { "" }
stage-handed-on = Handed on to the place of the household
    .next = It is decided there. We tell you the outcome. The days there do not count against our limit.
    .todo = { "" }
stage-granted = Approved
    .next = It counts from the month of the application. How much a month, and on which day: as Civil Affairs publishes it.
    .todo = Bring the person's own ID card and bank card to the street or town. A guardian brings their own ID card too.
stage-stopped = Not paid any more
    .next = The decision says from when and why. If you disagree, object here, and Civil Affairs looks at it again.
    .todo = { "" }
stage-objection = You objected: Civil Affairs looks at it again
    .next = Civil Affairs looks at it again and writes to you. If it should not have been stopped, the months between are paid as well.
    .todo = { "" }
stage-refused = Not approved
    .next = The decision gives reasons and sources, and what you can do if you disagree.
    .todo = { "" }
stage-not-accepted = Not taken on
    .next = The decision gives reasons, and what you can do if you disagree.
    .todo = { "" }
stage-decided-elsewhere = Approved where the household is registered
    .next = The letter says how it is paid; or ask the street or town there.
    .todo = { "" }
stage-refused-elsewhere = Not approved where the household is registered
    .next = The letter gives the decision. If you disagree, call 12385 and ask what you can do.
    .todo = { "" }
stage-withdrawn = Taken back
    .next = Nothing more is done. You can apply again at any time.
    .todo = { "" }

clock-decision = A decision within 10 working days of acceptance.
clock-objection = An objection to stopping is looked at within 10 working days.
clock-publicity = Shown for 5 working days.
clock-handing-on = Handed on within 3 working days where the household is registered elsewhere.

act-pass-on = Accept, and have the certificate checked
    .hint = Everything is there. A letter of acceptance is sent.
    .event = The street or town accepted it; the Federation checks the certificate
act-ask-correction = Say what is missing
    .hint = Only once: list everything. The limit stands still until it is there.
    .event = Said what is missing
act-answer-correction = Send what was missing
    .event = Sent again with what was missing
act-not-accept = Do not take it on
    .hint = Only where it does not belong here. Whether somebody is entitled, Civil Affairs decides. Needs a reason; a letter is sent.
    .event = Not taken on
act-certificate-there = The certificate is there: go on
    .event = The certificate is there; the street or town looks at it
act-certificate-not-there = There is no certificate: do not accept it
    .event = There is no certificate; the application was not accepted
act-take-elsewhere = The household is elsewhere: prepare to hand on
    .hint = It has to be handed on within 3 working days.
    .event = The household is elsewhere; to be handed on
act-hand-on = Hand on to the place of the household
    .hint = Pass on the whole file first, then fill in here. A letter is sent.
    .event = Handed on to the place of the household
act-enter-decision = Enter what was decided there
    .hint = As it was decided; the person is told within 3 working days. A letter is sent.
    .event = Decided where the household is registered
act-confirm-certificate = Enter what was found of the certificate
    .hint = As registered: whether it is valid, category, grade. Then Civil Affairs decides.
    .event = The Federation checked the certificate
act-check-means = Enter what Civil Affairs found
    .hint = By comparing what offices know; do not ask the person for papers.
    .event = Civil Affairs checked
act-publish = Show to the public
    .hint = Only where the district has said so. Family name, subsidy and amount are shown, and nothing else.
    .event = Shown to the public
act-end-publicity = The days are over
    .event = The days of the notice are over
act-grant = Approve
    .hint = The identity was checked and the rules say yes. Where they leave it to this unit, give the reason. A letter is sent.
    .event = Approved
act-verify = Enter the yearly check
    .hint = By comparing what offices know; the person brings and enters nothing. Where the rules still say yes it goes on, and is checked again in a year. Where they do not, stop it.
    .event = Civil Affairs checked again; it goes on
act-stop = Stop paying
    .hint = It stops from the month after. Give the reason; a letter is sent.
    .event = It is not paid any more
act-give-up = Give the allowance up
    .hint = It is paid for this month, and not from the next. You can apply again later.
    .event = Gave the allowance up
act-object = Object to this
    .hint = Say why you think it should go on. Civil Affairs looks at it again.
    .event = Objected
act-resume = Go on paying
    .hint = The months between are paid as well. Give the reason; a letter is sent.
    .event = It goes on; the months between are paid as well
act-stay-stopped = Stay with stopping
    .hint = Give the reason; a letter is sent.
    .event = Looked at again: it stays stopped
act-refuse = Do not approve
    .hint = Where the rules say no, the letter names the rule and its source; otherwise give the reason.
    .event = Not approved
act-withdraw = Take the application back
    .event = Took the application back

letter-acceptance = Letter of acceptance
    .plain = Your application was accepted
    .body =
        { $unit } received the application of { $name } for: { $service }. Everything is there, and it was accepted. Number: { $number }.
        Next the Disabled Persons' Federation checks the certificate, and Civil Affairs decides. Offices find out among themselves what they need: you bring no papers.
        If it is approved, it counts from the month of the application.
    .easy =
        We have your application.
        You need no more papers.
        We tell you when it is decided.
        Questions: call 12385.
letter-correction = What is missing
    .plain = Something has to be added
    .body =
        Something is missing in the application of { $name } for: { $service }. Number: { $number }.
        All of it is listed below; nothing will be added later. Add it online, at a counter, or call 12385 for help.
        While you do so, our limit stands still.
    .easy =
        Something is missing.
        All of it is listed below.
        Add it and send it again.
        Need help? Call 12385.
letter-not-accepted = Decision not to take it on
    .plain = We cannot take this application on
    .body =
        { $unit } cannot take on the application of { $name } for: { $service }. Number: { $number }.
        The reason stands below. If you disagree, you can object as described after it.
        You can apply again when that has changed.
    .easy =
        We cannot take this on.
        The reason stands below.
        You can object.
        Need help? Call 12385.
letter-no-certificate = Decision not to accept
    .plain = There is no certificate, so the subsidy cannot be accepted now
    .body =
        The application of { $name }: { $service } was sent together with the one for a disability certificate. There is no certificate, so { $unit } cannot accept it. Case number: { $number }.
        Source: the subsidy needs a valid certificate (国发〔2015〕52号).
        Why there is none is said in the letter of that application. If you object to that and it is made later, you can apply for the subsidy again.
        If you do not agree, the ways are below.
    .easy =
        There is no certificate.
        The subsidy cannot be done now.
        You can apply again later.
        Need help? Call 12385.
letter-handed-on = Handed on
    .plain = Your application was handed on to the place of the household
    .body =
        The application of { $name } for: { $service } was handed on to the place where the household is registered. Number: { $number }.
        We take the papers here; it is decided and paid there. You need not go there.
        We tell you the outcome.
    .easy =
        Your household is elsewhere.
        The application went there.
        They decide.
        We tell you the outcome.
letter-decided-elsewhere = Decided elsewhere
    .plain = It was decided where the household is registered
    .body =
        The application of { $name } for: { $service } was decided where the household is registered. Number: { $number }.
        The decision stands in the history of the case, and below if there is more to say. Ask the street or town there how it is paid.
        If you disagree, object there, or call 12385 and we ask for you.
    .easy =
        It was decided there.
        You can read it online.
        You can object.
        Need help? Call 12385.
letter-grant = Decision: approved
    .plain = Approved: you receive the allowance
    .body =
        { $unit } approved the application of { $name } for: { $service }. Number: { $number }.
        It counts from { $month }. How much a month, and on which day: as Civil Affairs publishes it.
        Conditions that are met: { $rules }
        Please bring the person's own ID card and bank card to the street or town. The allowance goes to the person's own card only; for a guardian of a child, as Civil Affairs publishes it.
        If things change, such as the household or the certificate, tell the street or town.
    .easy =
        Your application was approved.
        It counts from { $month }.
        Please register your bank card at the street.
        Cannot come? Call 12385.
letter-stop = Decision: not paid any more
    .plain = The allowance is not paid any more
    .body =
        { $unit } decided that { $service } is not paid to { $name } any more. Number: { $number }.
        It is paid up to { $last-month }, and not from the month after. Why: { $because }.
        { $overpaid }
        If you disagree, object online, at the street or town, or call 12385: Civil Affairs looks at it again. If it should not have been stopped, the months between are paid as well.
    .easy =
        The money stops.
        The reason stands in the letter.
        You can object.
        Need help? Call 12385.
letter-given-up = You gave the allowance up
    .plain = We have stopped it as you wished
    .body =
        { $name } gave up: { $service }. Number: { $number }.
        It is paid up to { $last-month }, and not from the month after.
        { $overpaid }
        If that was not you, or you have changed your mind, object online, or call 12385. You can apply again at any time.
    .easy =
        You do not want this money any more.
        We have stopped it.
        Was it not you? Call 12385.
letter-objection = We have your objection
    .plain = We have your objection and look at it again
    .body =
        { $unit } received the objection of { $name } about: { $service }. Number: { $number }.
        We look at it again and write to you. If it should not have been stopped, the months between are paid as well.
    .easy =
        We have your objection.
        We look at it again.
        Then we write to you.
letter-resume = Decision: it goes on
    .plain = The allowance goes on
    .body =
        { $unit } looked at it again: { $service } of { $name } goes on. Number: { $number }.
        The months between are paid as well.
    .easy =
        The money goes on.
        You also get what was not paid.
        Questions: call 12385.
letter-stay-stopped = Decision on your objection
    .plain = It stays stopped
    .body =
        { $unit } looked at it again: { $service } of { $name } stays stopped. Number: { $number }.
        The reason stands below. If you disagree, you can object as described after it. You can apply again when things change.
    .easy =
        We looked at it again.
        The money stays stopped.
        The reason stands in the letter.
        Need help? Call 12385.
letter-refusal = Decision: not approved
    .plain = It was not approved
    .body =
        { $unit } did not approve the application of { $name } for: { $service }. Number: { $number }.
        What the rules say: { $rules }
        If you disagree, you can object as described below. You can apply again when things change.
    .easy =
        It was not approved.
        The reasons stand in the letter.
        You can object.
        Need help? Call 12385.
