### Transfer out: guide, questions, stages, letters.

title = Move a disability certificate away
summary = Your household moves, or has moved, to another county: move the certificate along here.

## The guide

guide-fee = It is free.
guide-places = Online, by telephone, in your community or at the counter. The address and hours of the counter are as published by the district. Questions: call 12385 or 12345.
guide-documents = This is the whole list; not everybody needs everything on it. If the household has moved, hand in the new household book.

guide-condition-moved = The household moves to another county, and the certificate moves with it.
guide-condition-both = Moving out and moving in belong together: here you move out, there you move in.
guide-condition-half-year = If you have not moved in there within 6 months, the certificate is frozen and cannot be used for now.
guide-condition-year = After a year it is cancelled. We remind you twice before each.
guide-condition-own = The person or a guardian can apply.

guide-step-fill = Fill in the form and hand in the papers
    .text = Do it online, or call 12385 and have someone fill it in for you. Everything is kept as you go.
guide-step-release = The Federation here releases it
    .text = We check, hand the file on, and give you a letter.
guide-step-arrive = You move in at the new place
    .text = Bring the new household book and the certificate. They may ask for another assessment.
guide-step-done = When they have it, it is done
    .text = The new place tells us and we note it. You can also tell us at 12385.

easy-what = You move away? The certificate moves too.
easy-both = Out here, in there.
easy-half-year = Not in after 6 months: it stops for now.
easy-year = Not in after a year: it is cancelled.
easy-remind = We remind you before that.
easy-fee = It is free.
easy-help = Need help? Call 12385.

basis-district = Rules published by the district Federation

## The form

section-moving = Where to
section-documents = Papers

q-filler = Who is filling in this form
    .hint = The “applicant” is the person on the certificate. You can fill this in for them.
    .help = What we ask later depends on it. If someone fills it in for another person, we note who, so that we know whom to ask.
q-resident-name = Name of the applicant
    .hint = The person on the certificate. As in the household book.
    .help = To see which certificate it is.
q-categories = Disability on the certificate
    .hint = Choose all that are on it; for a multiple disability, each one. It does not matter if you do not remember.
    .help = To compare, and to see whether to ask for a guardian.
page-moving = Where the household moves to
q-new-place = Province, city and county it moves to
    .hint = For instance: Yungang District, Datong, Shanxi.
    .help = The file goes to the Federation there.
q-household-moved = Has the household moved
    .help = If so, please hand in the new household book.
q-household-moved-yes = Yes
q-household-moved-not-yet = Not yet
page-new-household-book =
    .when = Only if “Yes” was chosen in question { $household_moved }.
q-new-household-book = The new household book
    .hint = The first page, and the applicant’s page.
    .help = It shows where the household moved to.
q-wish = Does the applicant want to move it
    .hint = It is the person’s own decision.
    .help = Whoever fills this in for somebody asks them first.
q-consent = I agree that the Federation uses this information, some of it about health, to move the certificate, and hands the file to the Federation of the new place.
    .help = Health is sensitive personal information and is used only with your consent. Without it the certificate cannot be moved; call 12385 to ask first.

## Handling

stage-accepted = Accepted, to be released
    .next = The Federation checks and hands the file on. The limit for this step is as published by the Federation.
    .todo = { "" }
stage-moving = Released, to be moved in at the new place
    .next = When the new place has it, we note here that it is done.
    .todo = Please bring the new household book and the certificate to the Federation of the new place.
stage-frozen = Not moved in after 6 months: frozen
    .next = As soon as you have moved in there, it counts again. After a year it is cancelled.
    .todo = Please go to the Federation of the new place. If you do not move, call 12385.
stage-moved = Moved in at the new place
    .next = This is done. The Federation of the new place helps you from now on.
    .todo = { "" }
stage-stayed = Not moving, the certificate stays here
    .next = The certificate counts as before.
    .todo = { "" }
stage-cancelled = Not moved in after a year: cancelled
    .next = The letter gives the reasons, and what you can do if you disagree.
    .todo = { "" }

clock-half-year = It has to be moved in at the new place within 6 months of the release.
clock-half-year-reminder = Your disability certificate was released, and not yet moved in at the new place. After { $date } it will be frozen. Please bring the new household book to the Federation there. Case { $number }, questions: 12385.
clock-year = It has to be moved in at the new place within a year of the release.
clock-year-reminder = Your disability certificate is frozen, and not yet moved in at the new place. After { $date } it will be cancelled. Please go to the Federation there soon. Case { $number }, questions: 12385.

q-arrived-at = Federation of the new place
q-arrived-on = Day on which they took it over

act-release = Release it
    .hint = The identity was checked and the file was handed on. Sends a letter. Six months count from today.
    .event = Released
act-arrive = Note that it was moved in at the new place
    .hint = Only when the new place has it.
    .event = Moved in at the new place
act-stay = It does not move
    .hint = Where the household stays, or the person does not want to move it. If it was frozen, it counts again. Needs reasons and sends a letter.
    .event = It does not move
act-freeze = Freeze after 6 months
    .event = Not moved in after 6 months, frozen
act-cancel-overdue = Cancel after a year
    .event = Not moved in after a year, cancelled
act-refuse = Refuse the release
    .hint = Needs reasons and sends a decision.
    .event = Decided not to release
act-withdraw = Withdraw the application
    .event = Application withdrawn

## Letters

letter-acceptance = Notice of acceptance
    .plain = We have accepted your application to move the certificate
    .body =
        { $unit } has accepted the application of { $name }: { $service }. Case number: { $number }.
        We tell you when it is released.
    .easy =
        We have taken your application.
        We tell you when it is done.

letter-release = Notice of release
    .plain = Released: please move it in at the new place
    .body =
        { $unit } has released the certificate of { $name }. Case number: { $number }.
        Please bring the new household book and the certificate to the Federation of the new place. If they doubt the category or grade, they may ask for another assessment.
        If it is not moved in by { $due }, it is frozen; after a year from today it is cancelled. We remind you before that.
    .easy =
        It is released here.
        Please move it in at the new place.
        After 6 months it stops for now.
        After a year it is cancelled.
        Questions? Call 12385.

letter-arrived = Notice that a certificate has moved
    .plain = Moved in at the new place, all done
    .body =
        The certificate of { $name } was moved in at the new place. Case number: { $number }.
        The Federation there helps you from now on.
    .easy =
        The certificate has moved.
        The new Federation helps you now.

letter-stayed = Notice that a certificate stays
    .plain = It does not move, the certificate counts as before
    .body =
        The certificate of { $name } stays with { $unit }. Case number: { $number }.
        If it was frozen, it counts again.
    .easy =
        The certificate stays here.
        It counts as before.

letter-frozen = Notice of freezing
    .plain = Not moved in after 6 months: the certificate is frozen
    .body =
        The certificate of { $name } was released 6 months ago and not moved in at the new place. It is frozen now and cannot be used. Case number: { $number }.
        As soon as it is moved in there, it counts again. If it is not by { $due }, it is cancelled.
        If you do not move, or something is in the way, call 12385. If you disagree, you can object as described at the end.
    .easy =
        The certificate has stopped for now.
        Please go to the new place soon.
        Then it counts again.
        Need help? Call 12385.

letter-cancelled = Notice of cancellation
    .plain = Not moved in after a year: the certificate is cancelled
    .body =
        The certificate of { $name } was released a year ago and not moved in at the new place. It is cancelled now. Case number: { $number }.
        Whether allowances and benefits end is as published by whoever pays them. Whether you can apply for a new one is as published by the district; please ask at 12385.
        If you disagree, you can object as described at the end.
    .easy =
        The certificate is cancelled.
        You may disagree.
        Want a new one? Ask at 12385.

letter-refusal = Decision not to release
    .plain = Not released this time
    .body =
        { $unit } has not released the certificate of { $name }: { $service }. Case number: { $number }.
        The reasons and the legal basis are given below. If you disagree, you can object as described at the end.
    .easy =
        It was not done this time.
        The reasons are below.
        You may disagree.
        Need help? Call 12385.
