### Renewal of a disability certificate: guide, questions, stages, letters.

title = Renew a disability certificate
summary = Your disability certificate ends soon, or has ended: get a new one here. It is free.

## The guide

guide-fee = The new certificate is free. If there is another assessment, the hospital may charge for it. How much, and whether there is a subsidy, is as published by the district.
guide-places = Online, by telephone, in your community or at the counter. The address and hours of the counter and the designated hospitals are as published by the district. Questions: call 12385 or 12345.
guide-documents = This is the whole list; not everybody needs everything on it. Bring the old certificate when you collect the new one. You can apply before you have everything: we tell you once what is missing.

guide-condition-validity = A disability certificate is valid for 10 years.
guide-condition-time = You can apply when it ends soon. How early, and what to do after it has ended, is as published by the district. If it has ended, fill in the form all the same and we will check.
guide-condition-assessment = Whether there is another assessment is as published by the district. Until it has published that, everybody is assessed.
guide-condition-household = The household is registered in Donghe District. If it is registered elsewhere, but the person lives here and has a residence permit, you can apply here too; the Federation of the place of registration renews.
guide-condition-own = Whether to renew is the person’s own decision.

guide-step-fill = Fill in the form and hand in the papers
    .text = Do it online, or call 12385 and have someone fill it in for you. Everything is kept as you go.
guide-step-acceptance = The Federation accepts it
    .text = We check the papers. If something is missing, we tell you everything at once.
guide-step-assessment = If needed, an assessment at a designated hospital
    .text = We tell you when and where. If going out is very hard, ask for a home visit in the form. After the assessment a notice is shown in the community for 5 working days; for people under 18 in principle not.
guide-step-review = The Federation reviews and decides
    .text = You get a letter whether it is approved or not.
guide-step-collect = Change the old certificate for the new one
    .text = We tell you when it is ready. Where to collect it, and whether it can be posted, is as published by the district.

easy-what = A certificate is valid for 10 years.
easy-time = It ends soon? Get a new one.
easy-hurry = There is no hurry.
easy-fill = First you fill in a form. Then you hand in papers.
easy-hospital = Perhaps a doctor will see you again.
easy-new = Then you change the old one for the new one.
easy-fee = The new certificate is free.
easy-help = Need help? Call 12385.

basis-renewal-time = Time of renewal (in some places from one year before the end)
basis-district = Rules published by the district Federation

## The form

q-filler = Who is filling in this form
    .hint = The “applicant” is the person on the certificate. You can fill this in for them.
    .help = What we ask later depends on it. If someone fills it in for another person, we note who, so that we know whom to ask.
q-resident-name = Name of the applicant
    .hint = The person on the certificate. As in the household book.
    .help = This name is printed on the new certificate.
q-condition = Has anything changed since the last assessment
    .hint = Choose what is true. If much has changed, you can apply for a change of category or grade instead.
    .help = It helps to see whether a doctor should look again.
q-condition-same = About the same
q-condition-worse = It is harder now
q-condition-better = It is better now
q-condition-unsure = Hard to say
q-categories = Disability on the certificate
    .hint = Choose all that are on it; for a multiple disability, each one. It does not matter if you do not remember.
    .help = If there is an assessment, we know which doctor to find.
q-wish = Does the applicant want to renew
    .hint = It is the person’s own decision.
    .help = A certificate is voluntary. Whoever fills this in for somebody asks them first.
q-consent = I agree that the Federation uses this information, some of it about health, to renew the certificate. I agree that it goes to the assessing hospital and to the Federation of the place of registration, and that a new assessment is published as the rules say.
    .help = Health is sensitive personal information and is used only with your consent. Without it there can be no renewal; call 12385 to ask first.

## Handling

stage-accepted = Accepted
    .next = We see whether there must be another assessment. If so, we arrange a hospital and send you a letter; if not, we tell you whether it is approved.
    .todo = { "" }

act-renew-unchanged = Approve without another assessment
    .hint = Only where the district’s published rule says that there need be none. Put its document number into the reasons. Sends a decision.
    .event = Renewal approved without another assessment
act-approve = Approve the renewal
    .hint = Assessment and notice are done, and the identity was checked. Sends a decision. The number comes from the national system and is not entered here.
    .event = Renewal approved
act-refuse = Refuse the renewal
    .hint = Needs reasons and sends a decision.
    .event = Decided not to approve
act-hand-on = Hand to the Federation of the place of registration
    .hint = Only for a household registered elsewhere. Sends a letter.
    .event = Handed to the Federation of the place of registration
act-enter-certificate = Enter the new certificate
    .hint = First renew it in the national system, then enter number and new validity here. Tells the person that it is ready.
    .event = New certificate entered, it is ready
act-withdraw = Withdraw the application
    .event = Application withdrawn

## Letters

letter-acceptance = Notice of acceptance
    .plain = We have accepted your application to renew
    .body =
        { $unit } has accepted the application of { $name }: { $service }. Case number: { $number }.
        Whether there is another assessment is as published by the district. If there is, we arrange a designated hospital and tell you.
        Keep the old certificate and bring it when you collect the new one.
    .easy =
        We have taken your application.
        Perhaps a doctor will see you again.
        If so, we tell you.
        Keep the old certificate.

letter-approval = Decision to renew a disability certificate
    .plain = Approved: you can have a new certificate
    .body =
        { $unit } approves the application of { $name }: { $service }. Result of the assessment: { $rating }. Case number: { $number }.
        This letter decides on the application. It is not the certificate. Number and validity come from the system of the China Disabled Persons’ Federation.
        We tell you when the new certificate is ready; bring the old one.
    .easy =
        Your application is approved.
        This letter is not the certificate yet.
        We tell you when the certificate is ready.
        You may disagree with the result.

letter-approval-unchanged = Decision to renew a disability certificate
    .plain = Approved without another assessment
    .body =
        { $unit } approves the application of { $name } without another assessment: { $service }. Category and grade stay. Case number: { $number }.
        This letter decides on the application. It is not the certificate. Its validity comes from the system of the China Disabled Persons’ Federation.
        We tell you when the new certificate is ready; bring the old one.
    .easy =
        Your application is approved.
        You need not go to hospital.
        We tell you when the certificate is ready.

letter-refusal = Decision not to renew a disability certificate
    .plain = Not renewed this time
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
        Bring your identity card and the old certificate; a guardian brings theirs. Where to collect it, and whether it can be posted, is as published by the district.
        If you cannot come, call 12385 to have it brought to you.
    .easy =
        Your new certificate is ready.
        Please collect it.
        Bring your identity card and the old certificate.
        You cannot come? Call 12385.
