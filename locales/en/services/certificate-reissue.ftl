### Loss and reissue: guide, questions, stages, letters.

title = Report a lost certificate, get a new one
summary = Your disability certificate is lost, stolen or damaged: report it and get a new one here. It is free.

## The guide

guide-fee = It is free.
guide-places = Online, by telephone, in your community or at the counter. The address and hours of the counter are as published by the district. To report a loss at once, call 12385.
guide-documents = This is the whole list; not everybody needs everything on it. If the certificate is damaged, bring it when you collect the new one. You can apply before you have everything.

guide-condition-loss = Lost or stolen: the loss is reported first, and the old certificate stops counting at once; then a new one is made. The identity is checked for that, so that nobody else can report your loss.
guide-condition-damage = Damaged or unreadable: the old one is changed for a new one.
guide-condition-often = How often in a year is as published by the district.
guide-condition-household = The household is registered in Donghe District. If it is registered elsewhere, but the person lives here and has a residence permit, you can apply here too; the Federation of the place of registration reissues.
guide-condition-own = The person or a guardian can apply.

guide-step-fill = Fill in the form and hand in the papers
    .text = Do it online, or call 12385 and have someone fill it in for you. Everything is kept as you go.
guide-step-report = Report of the loss
    .text = If it is lost, the Federation notes that as soon as the identity was checked, and the old one stops counting. If it is urgent, call 12385.
guide-step-acceptance = The Federation accepts it
    .text = We check the papers. If something is missing, we tell you everything at once.
guide-step-review = The Federation decides
    .text = You get a letter whether it is approved or not. There is no new assessment.
guide-step-collect = Collect the new certificate
    .text = The new number is the old one followed by B1 or B2. Where to collect it, and whether it can be posted, is as published by the district.

easy-what = Lost or damaged? You can get a new one.
easy-call = Lost? Call 12385 first.
easy-old = Then the old one does not count.
easy-found = Found it? Please tell us.
easy-fill = First you fill in a form. Then you hand in papers.
easy-fee = The new certificate is free.
easy-help = Need help? Call 12385.

basis-district = Rules published by the district Federation

## The form

q-filler = Who is filling in this form
    .hint = The “applicant” is the person on the certificate. You can fill this in for them.
    .help = What we ask later depends on it. If someone fills it in for another person, we note who, so that we know whom to ask.
q-resident-name = Name of the applicant
    .hint = The person on the certificate. As in the household book.
    .help = This name is printed on the new certificate.
q-what-happened = What happened to the certificate
    .hint = If it is lost or stolen, the Federation notes the loss once the identity was checked. If it is urgent, send this form and then call 12385.
    .help = A loss is noted so that nobody else can use it. A damaged one needs no report.
q-what-happened-lost = It is lost
q-what-happened-stolen = It was stolen
q-what-happened-damaged = It is damaged or unreadable
q-categories = Disability on the certificate
    .hint = Choose all that are on it; for a multiple disability, each one. It does not matter if you do not remember.
    .help = To compare. There is no new assessment; category and grade stay.
q-wish = Does the applicant want a new one
    .hint = It is the person’s own decision.
    .help = A certificate is voluntary. Whoever fills this in for somebody asks them first.
q-consent = I agree that the Federation uses this information, some of it about health, to note the loss and to reissue the certificate, and that it goes to the Federation of the place of registration.
    .help = A disability is sensitive personal information and is used only with your consent. Without it nothing can be reissued; call 12385 to ask first.

## Handling

stage-accepted = Accepted, to be decided
    .next = The Federation checks and decides; there is no new assessment. The limit for this step is as published by the Federation.
    .todo = If you find the certificate, please call 12385.

act-report-loss = Note the loss: the old certificate stops counting
    .hint = Only where it is lost or stolen. The identity has to be checked first. Sends a letter, and accepts the application.
    .event = Loss noted, the old certificate does not count any more
act-found = Certificate found: take the loss back
    .hint = The old certificate counts again and the application ends. Needs reasons and sends a letter.
    .event = Certificate found, the loss was taken back
act-approve = Approve the reissue
    .hint = The identity was checked. Sends a decision. The number comes from the national system and is not entered here.
    .event = Reissue approved
act-refuse = Refuse the reissue
    .hint = Needs reasons and sends a decision.
    .event = Decided not to approve
act-hand-on = Hand to the Federation of the place of registration
    .hint = Only for a household registered elsewhere. Sends a letter.
    .event = Handed to the Federation of the place of registration
act-enter-certificate = Enter the new number
    .hint = First reissue it in the national system, then enter the number here: the old one followed by B1 or B2. The old number ends. Tells the person that it is ready.
    .event = New number entered, the certificate is ready
act-withdraw = Withdraw the application
    .event = Application withdrawn

## Letters

letter-acceptance = Notice of acceptance
    .plain = We have accepted your application
    .body =
        { $unit } has accepted the application of { $name }: { $service }. Case number: { $number }.
        There is no new assessment. We tell you whether it is approved.
        If the certificate is lost and that was not noted yet, call 12385 or come to the counter; once the identity was checked it is noted at once.
    .easy =
        We have taken your application.
        You need not go to hospital.
        Lost it? Call 12385.

letter-loss = Notice of a reported loss
    .plain = The loss is noted, the old certificate does not count any more
    .body =
        The loss of the certificate of { $name } is noted. From today the old certificate does not count. Case number: { $number }.
        The application for a new one is accepted too; we tell you whether it is approved. What to do meanwhile where a certificate is asked for is as published by the district; if somebody refuses you, call 12385 and we ask for you.
        If you find it, please call 12385.
    .easy =
        The loss is noted.
        The old certificate does not count.
        A new one is on its way.
        Found it? Call 12385.

letter-found = Notice that a loss was taken back
    .plain = The certificate was found and counts again
    .body =
        The certificate of { $name } was found. The loss was taken back, and the certificate counts again. Case number: { $number }.
        The application for a new one ends here. You can apply again later.
    .easy =
        The certificate was found.
        It counts again.
        No new one is made.

letter-approval = Decision to reissue a disability certificate
    .plain = Approved: you get a new certificate
    .body =
        { $unit } approves the application of { $name }: { $service }. Case number: { $number }.
        This letter decides on the application. It is not the certificate. The new number comes from the system of the China Disabled Persons’ Federation: the old one followed by B1 or B2.
        We tell you when it is ready.
    .easy =
        Your application is approved.
        This letter is not the certificate yet.
        We tell you when it is ready.

letter-refusal = Decision not to reissue a disability certificate
    .plain = Not approved this time
    .body =
        { $unit } has not approved the application of { $name }: { $service }. Case number: { $number }.
        The reasons and the legal basis are given below. If you disagree, you can object as described at the end.
    .easy =
        It was not approved this time.
        The reasons are below.
        You may disagree.
        Need help? Call 12385.

letter-ready = Your certificate is ready
    .plain = The new certificate is ready to collect
    .body =
        The new certificate of { $name } is ready. It is valid until { $valid-until }. Case number: { $number }.
        Bring your identity card; bring the old certificate if it is damaged. A guardian brings theirs. Where to collect it, and whether it can be posted, is as published by the district.
        If you cannot come, call 12385 to have it brought to you.
    .easy =
        Your new certificate is ready.
        Please collect it.
        Bring your identity card.
        You cannot come? Call 12385.
