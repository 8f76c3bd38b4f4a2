### Cancellation: guide, questions, stages, letters.

title = Cancel a disability certificate
summary = You do not want your disability certificate any more: apply here. If a family member has died, use “A certificate holder has died”.

## The guide

guide-fee = It is free.
guide-places = Online, by telephone, in your community or at the counter. The address and hours of the counter are as published by the district. Questions: call 12385 or 12345.
guide-documents = This is the whole list; not everybody needs everything on it. Hand the certificate back when it is done; if it is lost, just say so.

guide-condition-voluntary = It is the person’s own wish. Nobody may force anybody, or apply behind anybody’s back.
guide-condition-consequences = Allowances and benefits that need a certificate may end. Which ones is as published by whoever pays them; you can ask at 12385 first.
guide-condition-again = For a year after that, a new certificate can in principle not be applied for. Details are as published by the district.
guide-condition-household = The household is registered in Donghe District. If it is registered elsewhere, but the person lives here and has a residence permit, you can apply here too; the Federation of the place of registration cancels.

guide-step-fill = Fill in the form
    .text = Do it online, or call 12385 and have someone fill it in for you. Everything is kept as you go.
guide-step-acceptance = The Federation accepts it
    .text = We check the papers, and ask again whether it is the person’s own wish.
guide-step-decide = The Federation cancels
    .text = You get a letter. Until then you can withdraw at any time.
guide-step-back = Hand the certificate back
    .text = How is as published by the district.

easy-what = You can give your certificate up.
easy-wish = You choose. Nobody can force you.
easy-ends = Some money may stop.
easy-again = For a year you can in principle not get a new one.
easy-stop = You can still stop before it is done.
easy-help = Want to ask first? Call 12385.

basis-district = Rules published by the district Federation

## The form

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
q-why = Why it is to be cancelled
    .hint = Choose what comes closest.
    .help = Some things can be done without cancelling, and we can tell you.
q-why-not-wanted = It is not needed any more
q-why-better = The condition is better
    .hint = If unsure, apply for a change of category or grade and let a doctor look.
q-why-abroad = Going abroad for long
q-why-private = I do not want to say
q-consequences = I know: some allowances and benefits may end, and for a year a new certificate can in principle not be applied for.
    .help = We say it now so that nobody regrets it. You can ask at 12385 first what would end.
q-wish = Does the applicant want to cancel
    .hint = It is the person’s own decision.
    .help = Whoever fills this in for somebody asks them first. We ask again when we accept it.
q-wish-cannot-say = Cannot be asked now
q-consent = I agree that the Federation uses this information to cancel the certificate, and that it goes to the Federation of the place of registration.
    .help = A disability is sensitive personal information and is used only with your consent.

## Handling

stage-accepted = Accepted, to be cancelled
    .next = The Federation checks the identity, asks the person once more, and cancels. The limit for this step is as published by the Federation.
    .todo = If you change your mind, you can still withdraw.
stage-cancelled = Cancelled
    .next = The certificate was cancelled. The letter says what you can do later.
    .todo = { "" }

act-cancel = Cancel the certificate
    .hint = The identity was checked and the person was asked. First cancel it in the national system. Sends a decision.
    .event = Certificate cancelled
act-refuse = Do not cancel
    .hint = For instance where it is not the person’s own wish. Needs reasons and sends a decision.
    .event = Decided not to cancel
act-hand-on = Hand to the Federation of the place of registration
    .hint = Only for a household registered elsewhere. Sends a letter.
    .event = Handed to the Federation of the place of registration
act-withdraw = Withdraw the application
    .event = Application withdrawn

## Letters

letter-acceptance = Notice of acceptance
    .plain = We have accepted your application to cancel
    .body =
        { $unit } has accepted the application of { $name }: { $service }. Case number: { $number }.
        Before it is cancelled we check the identity and ask once more whether it is the person’s own wish.
        Until then you can withdraw at any time.
    .easy =
        We have taken your application.
        We ask you once more.
        You can change your mind.

letter-cancelled = Decision to cancel a disability certificate
    .plain = The certificate was cancelled
    .body =
        { $unit } has cancelled the disability certificate of { $name }. Case number: { $number }.
        Whether allowances and benefits end is as published by whoever pays them; you can ask at 12385.
        For a year a new one can in principle not be applied for; details are as published by the district. If you disagree, you can object as described at the end.
    .easy =
        The certificate is cancelled.
        Some money may stop.
        You may disagree.
        Questions? Call 12385.

letter-refusal = Decision not to cancel
    .plain = Not cancelled, the certificate still counts
    .body =
        { $unit } has not cancelled the certificate of { $name }; it still counts. Case number: { $number }.
        The reasons and the legal basis are given below. If you disagree, you can object as described at the end.
    .easy =
        It was not cancelled.
        The certificate still counts.
        The reasons are below.
        Need help? Call 12385.
