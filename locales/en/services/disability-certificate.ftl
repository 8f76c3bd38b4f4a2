### New disability certificate: guide, questions, stages, letters.

title = New disability certificate
summary = Apply here for a first disability certificate: fill in the form and hand in the papers. The certificate is free.
version-2 = All steps are here now: referral to a hospital, its result, the notice, disputing the result, collecting the certificate. What the form asks did not change.

## The guide

guide-fee = The certificate is free. The hospital may charge for the examinations of the assessment. How much, and whether there is a subsidy, is as published by the district.
guide-places = Online, by telephone, in your community or at the counter. The address and hours of the counter and the designated hospitals are as published by the district. Questions: call 12385, the disability service line, or 12345, the government service line.
guide-documents = This is the whole list; not everybody needs everything on it. A child without an ID card needs none. Papers of a guardian are needed only where there is a guardian, a residence permit only where the household is registered elsewhere. You can apply before you have them all: we tell you once everything that is missing.

guide-condition-voluntary = It is the person’s own wish. Nobody may force anybody, or apply behind anybody’s back.
guide-condition-standard = The national standard for disability is met. You do not have to judge that yourself: a designated hospital assesses it.
guide-condition-household = The household is registered in Donghe District. If it is registered elsewhere, but the person lives here and has a residence permit, you can apply here too; the Federation of the place of registration approves.
guide-condition-minor = For a person under 18, a guardian applies.
guide-condition-guardian = For an adult with an intellectual or mental disability who has a guardian, the guardian applies. Without a guardian the person applies, or the residents’ committee or work unit in writing.
guide-condition-cancelled = If an earlier certificate was cancelled less than a year ago, a new one can in principle not be applied for. Details are as published by the district.

guide-step-fill = Fill in the form and hand in the papers
    .text = Do it online, or call 12385 and have someone fill it in for you. Everything is kept as you go.
guide-step-acceptance = The Federation accepts it
    .text = We check the papers. If something is missing, we tell you everything at once.
guide-step-assessment = Assessment at a designated hospital
    .text = Doctors find the category and grade by the national standard. We tell you when and where. If going out is very hard, ask for a home visit in the form.
guide-step-publicity = Notice in your community
    .text = After the assessment, a notice is shown in the community for 5 working days. For people under 18 there is in principle no notice.
guide-step-review = The Federation reviews and decides
    .text = You get a letter whether it is approved or not. The letter says what you can do if you disagree.
guide-step-collect = Collect the certificate
    .text = The number comes from the system of the China Disabled Persons’ Federation. We tell you when the certificate is ready. Where to collect it, and whether it can be posted, is as published by the district.

easy-what = The certificate shows that you have a disability.
easy-wish = You choose. Nobody can force you.
easy-child = For a child, the guardian applies.
easy-fill = First you fill in a form. Then you hand in papers.
easy-stop = You can stop at any time. We keep what you wrote.
easy-hospital = A doctor will assess you.
easy-review = Then the Federation decides.
easy-fee = The certificate is free.
easy-hospital-fee = The hospital may cost money.
easy-help = Need help? Call 12385.

## The form

q-cancelled-within-year = Whether a disability certificate was cancelled within the last year
    .hint = If it was cancelled less than a year ago, a new one can in principle not be applied for; details are as published by the district. You can still send the form, and we will check.
    .help = We ask now so that you do not go to hospital for nothing.
q-cancelled-within-year-no = No, or there never was one
q-cancelled-within-year-yes = Yes
q-cancelled-within-year-unknown = I do not know

## Handling

act-approve = Approve the application
    .hint = Assessment and notice are done, and the identity was checked. Sends a decision. The number comes from the national system and is not entered here.
    .event = Application approved
act-refuse = Refuse the application
    .hint = Needs reasons and sends a decision.
    .event = Decided not to approve
act-enter-certificate = Enter the certificate number
    .hint = First enter the approval in the national system, then the number and validity here. Tells the person that the certificate is ready.
    .event = Number entered, the certificate is ready
act-withdraw = Withdraw the application
    .event = Application withdrawn

## Letters

letter-approval = Decision to approve a disability certificate
    .plain = Approved: you can have a disability certificate
    .body =
        { $unit } approves the application of { $name }: { $service }. Result of the assessment: { $rating }. Case number: { $number }.
        This letter decides on the application. It is not the certificate and has no certificate number. The number comes from the system of the China Disabled Persons’ Federation; the category and grade are those written on the certificate.
        We tell you when the certificate is ready. Where to collect it, and whether it can be posted, is as published by the district.
    .easy =
        Your application is approved.
        This letter is not the certificate yet.
        We tell you when the certificate is ready.
        You may disagree with the result.
        How to do that is written below.
