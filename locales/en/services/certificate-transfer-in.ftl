### Transfer in: guide, questions, stages, letters.

title = Move a disability certificate here
summary = Your household has moved to Donghe District: bring the certificate along here.

## The guide

guide-fee = It is free. If there is another assessment, the hospital may charge for it. How much, and whether there is a subsidy, is as published by the district.
guide-places = Online, by telephone, in your community or at the counter. The address and hours of the counter are as published by the district. Questions: call 12385 or 12345.
guide-documents = This is the whole list; not everybody needs everything on it. Bring the old certificate when you collect the new one.

guide-condition-moved = The household is registered in Donghe District now.
guide-condition-both = Moving out and moving in belong together: it is released at the old place first. If that was not done yet, fill in the form all the same and we ask for you.
guide-condition-half-year = If it is not moved in within 6 months of the release, it is frozen; after a year it is cancelled.
guide-condition-assessment = If the category or grade is in doubt, there may be another assessment.
guide-condition-own = The person or a guardian can apply.

guide-step-fill = Fill in the form and hand in the papers
    .text = Do it online, or call 12385 and have someone fill it in for you. Everything is kept as you go.
guide-step-acceptance = The Federation accepts it
    .text = We check the papers and ask the old place for the file. If something is missing, we tell you everything at once.
guide-step-review = The Federation decides
    .text = If there must be another assessment, we tell you first. You get a letter whether it is approved or not.
guide-step-collect = Collect the certificate
    .text = Where to collect it, and whether it can be posted, is as published by the district.

easy-what = You moved here? The certificate moves too.
easy-both = Out there, in here.
easy-hospital = Perhaps a doctor will see you again.
easy-fill = First you fill in a form. Then you hand in papers.
easy-fee = It is free.
easy-help = Need help? Call 12385.

basis-district = Rules published by the district Federation

## The form

section-moving = Where from

q-filler = Who is filling in this form
    .hint = The “applicant” is the person on the certificate. You can fill this in for them.
    .help = What we ask later depends on it. If someone fills it in for another person, we note who, so that we know whom to ask.
q-resident-name = Name of the applicant
    .hint = The person on the certificate. As in the household book.
    .help = This name is printed on the new certificate.
page-old-place = Where the household moved from
q-old-place = Province, city and county of the old registration
    .hint = For instance: Yungang District, Datong, Shanxi.
    .help = We ask the Federation there for the file.
q-released = Was it released there
    .hint = If not, you can fill this in all the same and we ask for you.
    .help = Moving out and moving in belong together.
q-released-yes = Yes
q-released-not-yet = Not yet
q-released-unknown = I do not know
q-categories = Disability on the certificate
    .hint = Choose all that are on it; for a multiple disability, each one. It does not matter if you do not remember.
    .help = To compare with the file.
q-household-book = Household book
    .hint = The new one: the first page and the applicant’s page. If it proves guardianship, the guardian’s page too.
    .help = The certificate can move when the household has.
q-wish = Does the applicant want to move it
    .hint = It is the person’s own decision.
    .help = Whoever fills this in for somebody asks them first.
q-consent = I agree that the Federation uses this information, some of it about health, to move the certificate, and asks the Federation of the old place for the file. If there is another assessment, I agree that it goes to the assessing hospital and is published as the rules say.
    .help = Health is sensitive personal information and is used only with your consent. Without it the certificate cannot be moved; call 12385 to ask first.

## Handling

stage-accepted = Accepted, waiting for the file and the decision
    .next = We ask the old place for the file, check and decide. If there must be another assessment, we tell you first. The limit for this step is as published by the Federation.
    .todo = { "" }

act-refer = Ask for another assessment at a designated hospital
    .hint = Only where the category or grade is in doubt. The hospital sees only what the assessment needs. Sends a letter.
    .event = Referred to a designated hospital for another assessment
act-take-over = Approve without another assessment
    .hint = The file is here and the identity was checked. Sends a decision.
    .event = Approved
act-approve = Approve
    .hint = Assessment and notice are done, and the identity was checked. Sends a decision. The number comes from the national system and is not entered here.
    .event = Approved
act-refuse = Refuse
    .hint = Needs reasons and sends a decision.
    .event = Decided not to approve
act-enter-certificate = Enter the certificate
    .hint = First move it in the national system, then enter number and validity here. Tells the person that it is ready.
    .event = Certificate entered, it is ready
act-withdraw = Withdraw the application
    .event = Application withdrawn

## Letters

letter-acceptance = Notice of acceptance
    .plain = We have accepted your application to move the certificate here
    .body =
        { $unit } has accepted the application of { $name }: { $service }. Case number: { $number }.
        We ask the Federation of the old place for the file, check it, and tell you whether it is approved. If the category or grade is in doubt, you may be asked to go to a designated hospital; we tell you then.
    .easy =
        We have taken your application.
        We ask for your file.
        Perhaps a doctor will see you again.
        If so, we tell you.

letter-approval = Decision on moving a certificate here
    .plain = Approved: the certificate moves here
    .body =
        { $unit } approves the application of { $name }: { $service }. Category and grade stay. Case number: { $number }.
        This letter decides on the application. It is not the certificate. We tell you when it is ready.
    .easy =
        Your application is approved.
        This letter is not the certificate yet.
        We tell you when it is ready.

letter-approval-assessed = Decision on moving a certificate here
    .plain = Approved: the certificate moves here
    .body =
        { $unit } approves the application of { $name }: { $service }. Result of the new assessment: { $rating }. Case number: { $number }.
        This letter decides on the application. It is not the certificate. We tell you when it is ready.
    .easy =
        Your application is approved.
        This letter is not the certificate yet.
        We tell you when it is ready.
        You may disagree with the result.

letter-refusal = Decision on moving a certificate here
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
    .plain = The certificate has moved and is ready to collect
    .body =
        The certificate of { $name } has moved here. It is valid until { $valid-until }. Case number: { $number }.
        Bring your identity card and the old certificate; a guardian brings theirs. Where to collect it, and whether it can be posted, is as published by the district.
        If you cannot come, call 12385 to have it brought to you.
    .easy =
        Your certificate has moved.
        Please collect it.
        Bring your identity card and the old certificate.
        You cannot come? Call 12385.
