### Change of category or grade: guide, questions, stages, letters.

title = Change the category or grade of a certificate
summary = Your condition is not what the certificate says any more: ask here for another assessment and a new certificate.

## The guide

guide-fee = The new certificate is free. The hospital may charge for the assessment. How much, and whether there is a subsidy, is as published by the district.
guide-places = Online, by telephone, in your community or at the counter. The address and hours of the counter and the designated hospitals are as published by the district. Questions: call 12385 or 12345.
guide-documents = This is the whole list; not everybody needs everything on it. Recent medical records help the assessment. You can apply before you have everything: we tell you once what is missing.

guide-condition-changed = The category or grade is not what the certificate says any more.
guide-condition-assessment = There is always another assessment, as for a first certificate: a designated hospital, a notice, a review.
guide-condition-lower = The new grade may be higher or lower. If the standard is not met, the certificate is cancelled.
guide-condition-household = The household is registered in Donghe District. If it is registered elsewhere, but the person lives here and has a residence permit, you can apply here too; the Federation of the place of registration approves.
guide-condition-own = It is the person’s own wish. How often it can be changed in a year is as published by the district.

guide-step-fill = Fill in the form and hand in the papers
    .text = Do it online, or call 12385 and have someone fill it in for you. Everything is kept as you go.
guide-step-acceptance = The Federation accepts it
    .text = We check the papers. If something is missing, we tell you everything at once.
guide-step-assessment = Assessment at a designated hospital
    .text = We tell you when and where. If going out is very hard, ask for a home visit in the form.
guide-step-publicity = Notice in your community
    .text = After the assessment, a notice is shown in the community for 5 working days. For people under 18 there is in principle no notice.
guide-step-review = The Federation reviews and decides
    .text = You get a letter whether it is approved or not. The letter says what you can do if you disagree.
guide-step-collect = Change the old certificate for the new one
    .text = With a new category or grade the number changes. The old number is kept on record.

easy-what = Your body changed? The certificate can change.
easy-hospital = A doctor will assess you again.
easy-lower = The grade may go up or down.
easy-old = Keep the old certificate until then.
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
q-change = What has changed
    .hint = You can choose several.
    .help = It shows which doctor to find, and what to look at.
q-change-worse = It is harder than before
q-change-better = It is better than before
q-change-another = There is another disability now
q-change-wrong = The category or grade on the certificate is wrong
q-change-unsure = Hard to say: a doctor should look
q-changed-within-year = Was the category or grade changed within the last year
    .hint = You can send the form in any case. Whether it can be done again is as published by the district.
    .help = We ask now so that you do not go to hospital for nothing.
q-changed-within-year-no = No
q-changed-within-year-yes = Yes
q-changed-within-year-unknown = I do not know
q-categories = Which disabilities there are now
    .hint = Choose all; two or more are a multiple disability. If unsure, leave it to the doctor.
    .help = Different disabilities are assessed by different doctors.
q-wish = Does the applicant want the change
    .hint = It is the person’s own decision.
    .help = A certificate is voluntary. Whoever fills this in for somebody asks them first.
q-consent = I agree that the Federation uses this information, some of it about health, to change the certificate. I agree that it goes to the assessing hospital and to the Federation of the place of registration, and that the assessment is published as the rules say.
    .help = Health is sensitive personal information and is used only with your consent. Without it there can be no change; call 12385 to ask first.

## Handling

stage-ended = The standard is not met, the certificate was cancelled
    .next = The letter gives the reasons, and what you can do if you disagree.
    .todo = Please read the letter. If you disagree with the assessment, see how to object.

act-approve = Approve the change
    .hint = Assessment and notice are done, and the identity was checked. Sends a decision. The number comes from the national system and is not entered here.
    .event = Change approved
act-end-certificate = Standard not met: cancel the certificate
    .hint = Only where the new assessment does not meet the standard. Needs reasons and sends a decision.
    .event = The standard is not met, the certificate was cancelled
act-refuse = Refuse the change
    .hint = The old certificate stays. Needs reasons and sends a decision.
    .event = Decided not to approve
act-hand-on = Hand to the Federation of the place of registration
    .hint = Only for a household registered elsewhere. Sends a letter.
    .event = Handed to the Federation of the place of registration
act-enter-certificate = Enter the new number
    .hint = First change it in the national system, then enter the new number and validity here. The old number ends. Tells the person that it is ready.
    .event = New number entered, the certificate is ready
act-withdraw = Withdraw the application
    .event = Application withdrawn

## Letters

letter-approval = Decision to change a disability certificate
    .plain = Approved: you get a new certificate
    .body =
        { $unit } approves the application of { $name }: { $service }. Result of the assessment: { $rating }. Case number: { $number }.
        This letter decides on the application. It is not the certificate. With a new category or grade the number changes; the new one comes from the system of the China Disabled Persons’ Federation.
        We tell you when the new certificate is ready; bring the old one.
    .easy =
        Your application is approved.
        This letter is not the certificate yet.
        The new certificate has a new number.
        We tell you when it is ready.

letter-ended = Decision to cancel a disability certificate
    .plain = The standard is not met, the certificate was cancelled
    .body =
        The new assessment of { $name } came to: { $rating }. It was asked for by: { $service }. Case number: { $number }.
        { $unit } cancels the certificate. The reasons and the legal basis are given below.
        Whether allowances end is as published by whoever pays them; you can ask at 12385. If you disagree, you can object as described at the end.
    .easy =
        The doctor says the standard is not met.
        The certificate is cancelled.
        You may disagree.
        How to do that is written below.
        Need help? Call 12385.

letter-refusal = Decision not to change a disability certificate
    .plain = Not approved this time, the old certificate stays
    .body =
        { $unit } has not approved the application of { $name }: { $service }. The old certificate stays valid. Case number: { $number }.
        The reasons and the legal basis are given below. If you disagree, you can object as described at the end.
    .easy =
        It was not approved this time.
        The old certificate stays.
        The reasons are below.
        You may disagree.
        Need help? Call 12385.
