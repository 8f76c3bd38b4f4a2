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

basis-certificate-measures = Measures for the Administration of Disability Certificates of the People’s Republic of China
basis-classification = Classification and Grading Criteria of Disability
basis-protection-law = Law on the Protection of Persons with Disabilities
basis-civil-code = Civil Code (guardianship, agency by mandate)
basis-information-law = Personal Information Protection Law
basis-cross-province = Disability certificates handled across provinces
basis-licensing-law = Administrative Licensing Law, article 32 (taken as a yardstick for acceptance)
basis-reassessment = Dispute of an assessment: first the city Federation, then that of the autonomous region

## The form

section-filling = Who fills this in
section-person = The applicant
section-disability = The disability
section-wish = The applicant’s own wish, and guardian
section-documents = Papers
section-assessment = Assessment
section-contact = How we reach you
section-declaration = Confirmation

q-filler = Who is filling in this form
    .hint = The “applicant” is the person who needs the certificate. You can fill this in for them.
    .help = What we ask later depends on it. If someone fills it in for another person, we note who, so that we know whom to ask.
q-filler-self = The applicant
q-filler-guardian = A guardian
    .hint = For example a child’s parent, or someone named by a court or residents’ committee to look after the applicant.
q-filler-helper = Somebody who helps
    .hint = For example family, a neighbour, a friend, a community disability worker.

q-resident-phone = Phone number
    .hint = Best a mobile: we text you where things stand. If a child has no phone, give the guardian’s. No phone? Leave it empty.
    .help = We call this number to arrange the assessment or when something is missing. Before a letter is shown, a code is sent to this mobile, so that nobody else reads it.

page-helper = The person who helps
    .when = Only if you ticked “Somebody who helps” in question { $filler }.
q-helper-name = Name of the person who helps
    .help = We note who filled in the form, so that we can ask you where something is unclear.
q-helper-phone = Phone of the person who helps
    .help = If something in the form has to be checked, we call you first.
q-helper-relation = How the person who helps knows the applicant
    .help = So that we know whether you help privately, or apply for a residents’ committee or a work unit.
q-helper-relation-relative = Family or relative
q-helper-relation-friend = Neighbour or friend
q-helper-relation-community-worker = Community disability worker or social worker
q-helper-relation-committee = For the residents’ or village committee, or a work unit
    .hint = If the applicant has no guardian, they may apply in writing.

q-resident-name = Name of the applicant
    .hint = The person who needs the certificate, as written in the household book.
    .help = This name is printed on the certificate. It has to match the household book.

q-resident-id = ID number of the applicant
    .hint = 18 characters; the last may be X. If a child has no ID card yet, the number is on the child’s page in the household book.
    .help = The certificate number is made with it. It also tells us the age, and so whether a guardian is needed.

page-has-id-card =
    .when = Only if the applicant is under 18.
q-has-id-card = Whether the applicant has an ID card
    .help = A child can apply without one; only the papers differ.
q-has-id-card-yes = Yes
q-has-id-card-no = Not yet, only the household book

q-household = Where the applicant’s household is registered
    .hint = See the address on the first page of the household book.
    .help = The Federation of that place approves the certificate. If it is elsewhere, we ask two more questions.
q-household-donghe = Donghe District
q-household-elsewhere = Somewhere else
q-household-unknown = I do not know
    .hint = Choose this for now; we will look it up.

page-elsewhere = Registered somewhere else
    .when = Only if you ticked “Somewhere else” in question { $household }.
q-household-place = Province, city and county or district of registration
    .hint = For example: Yungang District, Datong, Shanxi.
    .help = We accept the application here and arrange assessment and notice. The Federation of that place then approves and issues the certificate.
q-has-residence-permit = Whether the applicant has a valid residence permit
    .help = To apply away from the place of registration, a residence permit for this place is needed.
q-has-residence-permit-yes = Yes
q-has-residence-permit-no = No, or it has expired
    .hint = You may need to get a permit first, or apply where you are registered. You can ask 12385 first.

q-address = Where the applicant lives now
    .hint = It may differ from the registration. Give the place where they live now.
    .help = By this we contact the community and arrange the assessment and the notice. A home visit would go to this address.

q-categories = Which disability the applicant has
    .hint = Choose all that fit; two or more make a multiple disability. If you are not sure, that is fine: a doctor will assess it.
    .help = Different doctors assess different disabilities, so we need to know whom to book.
q-categories-visual = Sight: cannot see, or not clearly
q-categories-hearing = Hearing: cannot hear, or not clearly
q-categories-speech = Speech: cannot speak, or is not understood
q-categories-physical = Body: difficulty moving arms, legs or body
q-categories-intellectual = Intellect: learning, understanding or daily living is harder than for others of that age
q-categories-mental = Mental health: lasting difficulties, such as a mental illness or autism
q-categories-unsure = I do not know which

q-description = What is difficult in daily life
    .hint = Write what comes to mind; no names of illnesses are needed. For example: needs a hand on the stairs, cannot hear the doorbell.{ " " }
    .help = The doctor then knows something beforehand, and you have to explain less often. Leaving it empty does no harm.

q-cancelled-within-year = Whether a disability certificate was cancelled within the last year
    .hint = If it was cancelled less than a year ago, a new one can in principle not be applied for; details are as published by the district. You can still send the form, and we will check.
    .help = We ask now so that you do not go to hospital for nothing.
q-cancelled-within-year-no = No, or there never was one
q-cancelled-within-year-yes = Yes
q-cancelled-within-year-unknown = I do not know

q-wish = Whether the applicant wants this certificate
    .hint = It is the applicant’s decision.
    .help = A certificate is always voluntary. Whoever applies for another person has to ask that person first.
q-wish-yes = Wants it
q-wish-cannot-say = Is too young, or cannot be asked clearly now
q-wish-no = Does not want it
q-wish-rule = If the applicant does not want it, the form cannot be sent. If you chose this by mistake, change it. To talk it over, call 12385

page-wish-told-by =
    .when = Only if you did not tick “The applicant” in question { $filler }.
q-wish-told-by = How you know what the applicant wants
    .help = Everybody has their own way to say it. Speaking, writing, signing and nodding all count.
q-wish-told-by-own-words = They said, wrote or signed it themselves
q-wish-told-by-helped = Someone helped to ask, and they answered by nodding, gestures or the like
q-wish-told-by-not-asked = There was no way to ask
    .hint = At the assessment we will ask again in a way that suits them.

page-has-guardian =
    .when = Only if the applicant is 18 or older, you did not tick “A guardian” in question { $filler }, and you ticked intellectual or mental disability in question { $categories }.
q-has-guardian = Whether the applicant has a guardian
    .hint = An intellectual or mental disability does not mean that a person cannot decide. Without a guardian, the person applies.
    .help = Where there is a guardian, the guardian applies and shows proof. We only ask whether there is one; the kind of disability never obliges you to find one.
q-has-guardian-yes = Yes
q-has-guardian-no = No
q-has-guardian-unknown = I do not know
    .hint = Choose this for now; we will look it up.

page-guardian = The guardian
    .when = Only if the applicant is under 18, or you ticked “A guardian” in question { $filler }, or “Yes” in question { $has_guardian }.
q-guardian-name = Name of the guardian
    .hint = If the guardian is a residents’ or village committee or a civil affairs office, give the name of the person in charge.
    .help = Where there is a guardian, the guardian applies, so we need to know who it is.
q-guardian-relation = What the guardian is to the applicant
    .help = It has to match the proof of guardianship.
q-guardian-relation-parent = Father or mother
q-guardian-relation-spouse = Husband or wife
q-guardian-relation-child = Son or daughter
q-guardian-relation-relative = Another relative
q-guardian-relation-organisation = Residents’ or village committee, or civil affairs office
q-guardian-phone = Phone of the guardian
    .hint = If it is the phone number you gave before, leave this empty.
    .help = We call it when the guardian has to confirm something or be there.

page-guardian-id =
    .when = Only if you answered question { $guardian_relation } and did not tick “Residents’ or village committee, or civil affairs office” there.
q-guardian-id = ID number of the guardian
    .hint = 18 characters; the last may be X.
    .help = We compare it with the proof, to be sure that this is the guardian.
q-guardian-id-rule = Enter the guardian’s number. It cannot be the applicant’s, and the guardian must be 18 or older. Compare it with the guardian’s ID card

page-guardian-proof =
    .when = Only if the applicant is under 18, or you ticked “A guardian” in question { $filler }, or “Yes” in question { $has_guardian }.
q-guardian-proof = What shows who the guardian is
    .hint = One is enough. You hand it in later in this form.
    .help = So that nobody can pretend to be the guardian and act for the applicant.
q-guardian-proof-household-book = Household book that shows the relationship
q-guardian-proof-birth-certificate = Medical birth certificate
q-guardian-proof-community-statement = Statement of the community or village
q-guardian-proof-court = Court judgment, or a document that appoints the guardian
q-guardian-proof-agreement = Agreement on guardianship
    .hint = Made in writing while the person could decide alone.
q-guardian-proof-unsure = Not yet, or I do not know
    .hint = Send the form; we tell you what can be used.

q-photo = Two-inch colour photo
    .hint = Recent, no hat, white background. Online, 1 is enough. On paper, bring 3.
    .help = It is printed on the certificate. The China Disabled Persons’ Federation prints all certificates, and the photo has to meet its rules.
page-id-card =
    .when = Only if the applicant is 18 or older, or you ticked “Yes” in question { $has_id_card }.
q-id-card = ID card
    .hint = The applicant’s, front and back.
    .help = To compare name and number, and to be sure who is applying.
q-household-book = Household book
    .hint = The first page and the applicant’s page. If it also proves guardianship, the guardian’s page too.
    .help = The Federation of the place of registration approves, so we need to see where that is.
page-residence-permit =
    .when = Only if you ticked “Yes” in question { $has_residence_permit }.
q-residence-permit = Residence permit
    .hint = The applicant’s, front and back.
    .help = With it a person registered elsewhere can apply here.
page-guardian-papers =
    .when = Only if the applicant is under 18, or you ticked “A guardian” in question { $filler }, or “Yes” in question { $has_guardian }.
q-guardian-papers = Guardian’s ID card and proof of guardianship
    .hint = The proof you chose before. If it was the household book and you handed it in, only the guardian’s ID card.
    .help = A guardian who acts for the applicant has to show proof.
q-medical-records = Medical records and test results
    .hint = Hand them in if you have them; you need not. Who must, and how recent they must be, is as published by the district.
    .help = The doctor can use them, and you may need fewer examinations.

q-home-visit = Whether the assessment should be at home
    .hint = Whether and when somebody can come is as published by the district.
    .help = A person who is in bed or can hardly go out should not lose the certificate for that.
q-home-visit-no = No, I can go there
q-home-visit-yes = Yes, going out is very hard
page-home-visit-reason =
    .when = Only if you ticked “Yes, going out is very hard” in question { $home_visit }.
q-home-visit-reason = Why going there is not possible
    .hint = For example: bedridden for a long time, and the building has no lift.{ " " }
    .help = Whoever comes has to know what to bring, and how many should come.

q-assessment-times = When the assessment suits you
    .hint = You can choose more than one. We try, but it may not always work.
    .help = So that we do not book a time when you cannot come.
q-assessment-times-weekday-morning = Mornings on working days
q-assessment-times-weekday-afternoon = Afternoons on working days
q-assessment-times-weekend = At weekends
q-assessment-times-any = Any time

q-formats = How you want to get letters
    .hint = You can choose more than one.
    .help = Letters give the outcome and dates that matter. They should come in a way that you can see or hear.
q-formats-html = On a phone or computer
    .hint = You can enlarge it, or have a screen reader read it.
q-formats-large-print = Printed in large type
    .hint = The page of the letter prints in large type.
q-formats-phone-call = Read out on the phone
    .hint = You need to have given a phone number.

q-language = How to talk with you
    .hint = For sign language and Mongolian somebody has to be found. Whether that is possible is as published by the district.
    .help = We prepare calls, meetings and the assessment by your choice.
q-language-chinese = In Chinese
q-language-text-only = In writing only, no calls
q-language-sign-language = In sign language
q-language-mongolian = In Mongolian

page-declaration = Please confirm
q-truth = What I have entered is true. If I filled it in for someone, I have told the applicant what it says.
    .help = An application that is not true is not accepted. Mistakes do no harm: you can take the form back and change it within 10 minutes after sending.
q-consent = I agree that the Federation uses this information, including that on health, for the certificate. I agree that it is passed to the hospital and the Federation of the place of registration to be checked, and that a notice is shown after the assessment as the rules require.
    .help = Information on health is sensitive; it may only be used if you agree. The notice says only what is necessary, and for people under 18 there is in principle none. Without agreement no certificate can be issued. You can call 12385 and ask before you decide.

## What each step asks

q-referred-to = Refer to which designated hospital
    .hint = The designated hospitals are those published by the Federation. Choose one that the person can reach.

q-identity-checked = I checked a document with the person present: this is the applicant.
q-assessed-on = Day of the assessment
q-meets = Conclusion
q-meets-yes = The standard is met
q-meets-no = The standard is not met
q-components = Categories and grades
    .hint = Only where the standard is met. Enter each category; two or more are a multiple disability, whose grade is that of the most severe.
q-components-rule = Where the standard is met enter at least one category; where it is not, enter none
q-category = Category
q-category-visual = Visual
q-category-hearing = Hearing
q-category-speech = Speech
q-category-physical = Physical
q-category-intellectual = Intellectual
q-category-mental = Mental
q-grade = Grade
q-grade-first = Grade 1
q-grade-second = Grade 2
q-grade-third = Grade 3
q-grade-fourth = Grade 4
q-findings = Findings and grounds
    .hint = Say how it was examined, what was found, and which line of the national standard applies.
q-assessors = Assessing doctors
    .hint = Full names, separated by commas.

q-certificate = Certificate number
    .hint = The number that the national system gave, 20 characters. No number is made here.
q-valid-from = Day of issue
q-valid-until = Valid until

q-handed-over = How the certificate was handed over
q-handed-over-counter = Collected at the counter
q-handed-over-visit = Brought home
q-handed-over-post = Posted, and signed for
q-received-by = Who received it
q-received-by-self = The person
q-received-by-guardian = The guardian

## Handling

stage-submitted = Sent, to be checked by the Federation
    .next = We check the papers and tell you whether the application is accepted. If something is missing, we tell you everything at once.
    .todo = { "" }
stage-correction = Waiting for you to add something
    .next = We wait until you are ready. This time does not count towards our limit.
    .todo = Please add everything listed below and send the form again. If something is unclear, call 12385.
stage-accepted = Accepted, to be referred to a hospital
    .next = We arrange a designated hospital and send you a letter. The limit for this step is as published by the Federation.
    .todo = { "" }
stage-assessment = Waiting for the assessment
    .next = You choose the time, or wait until the hospital calls you to find one. The time for the assessment does not count towards our limit.
    .todo = Please go at the time you agreed on and bring your identity card. If you cannot, no harm is done: choose another time.
stage-publicity = Assessed, notice in the community
    .next = A notice is shown in the community for 5 working days, with only what is needed. Then the review begins by itself.
    .todo = Please read the result. If you disagree, you can dispute it.
stage-review = Review by the Federation
    .next = The Federation decides on the result of the assessment. You get a letter whether it approves or not.
    .todo = { "" }
stage-disputed = Your dispute is being handled
    .next = It was passed to the city Federation. The time until its conclusion does not count towards our limit.
    .todo = { "" }
stage-approved = Approved, waiting for the number
    .next = The Federation enters it in the system of the China Disabled Persons’ Federation, which gives the number. We tell you when the certificate is ready to collect.
    .todo = { "" }
stage-issuing = The certificate is ready
    .next = The letter says where to collect it and whether it can be posted.
    .todo = Please collect it, or call 12385 to have it brought to you.
stage-issued = The certificate was handed over
    .next = This application is done. We remind you before the certificate ends.
    .todo = { "" }
stage-refused = Not approved
    .next = The letter gives the reasons, and what you can do if you disagree.
    .todo = { "" }
stage-not-accepted = Not accepted
    .next = The letter gives the reasons, and what you can do if you disagree.
    .todo = { "" }
stage-withdrawn = Withdrawn
    .next = This application is closed. You can apply again whenever you like.
    .todo = { "" }

clock-acceptance = Within 5 working days after sending, we tell you whether it is accepted or what is missing. If we do not, it counts as accepted.
clock-publicity = The notice in the community is shown for 5 working days.
clock-review = After the notice, the Federation reviews within 10 working days. The time for the assessment and for a dispute is not counted.

act-accept = Accept the application
    .hint = The papers are complete and this is the right office. Sends a letter of acceptance.
    .event = Application accepted
act-ask-correction = Tell what is missing
    .hint = Only once, so list everything. The limit stands still until the answer comes.
    .event = Told what is missing
act-answer-correction = Send what was missing
    .event = Sent again with what was missing
act-not-accept = Decline to accept
    .hint = Another office is responsible, or the conditions are not met. Needs reasons and sends a decision.
    .event = Decided not to accept
act-refer = Refer to a designated hospital
    .hint = The hospital sees only what the assessment needs. Sends a letter.
    .event = Referred to a designated hospital
act-recall = Take back the referral
    .hint = For instance because nobody can be reached, or this hospital does not assess this category. Needs reasons.
    .event = Referral taken back
act-rate = Enter the assessment
    .hint = Only the hospital can. A letter tells the person the result; the Federation cannot change it.
    .event = Assessment entered by the hospital
act-rate-again = Correct the assessment
    .hint = The first result stays on record. A new letter is sent and a new notice shown. Needs reasons.
    .event = Assessment corrected by the hospital
act-end-publicity = End of the notice
    .event = The notice ended, the review begins
act-dispute = Dispute the assessment
    .hint = You may disagree with the result. Say what you disagree with; we pass it to the city Federation, which can have you assessed again. Meanwhile the application waits here.
    .event = Disputed the assessment
act-dispute-rejected = Enter the city’s conclusion: the result stands
    .hint = Put its date and document number into the reasons. The application goes back to where it was.
    .event = The city Federation upholds the result
act-dispute-upheld = Enter the city’s conclusion: assess again
    .hint = Put its date and document number into the reasons. The application waits for a new referral.
    .event = The city Federation orders another assessment
act-take-back-dispute = Take back the dispute
    .hint = The application then goes on from where it was.
    .event = Took back the dispute
act-approve = Approve the application
    .hint = Assessment and notice are done, and the identity was checked. Sends a decision. The number comes from the national system and is not entered here.
    .event = Application approved
act-refuse = Refuse the application
    .hint = Needs reasons and sends a decision.
    .event = Decided not to approve
act-enter-certificate = Enter the certificate number
    .hint = First enter the approval in the national system, then the number and validity here. Tells the person that the certificate is ready.
    .event = Number entered, the certificate is ready
act-hand-over = Enter that the certificate was handed over
    .event = Certificate handed over
act-withdraw = Withdraw the application
    .event = Application withdrawn
act-deem-accepted = Count as accepted when the limit is over
    .event = Not told in time what is missing: counts as accepted

## Letters

letter-acceptance = Notice of acceptance
    .plain = We have accepted your application
    .body =
        { $unit } has accepted the application of { $name }: { $service }. Case number: { $number }.
        Next we arrange an assessment at a designated hospital and tell you. After it, a notice is shown in the community for 5 working days; for people under 18 there is in principle none.
        Then the Federation reviews within 10 working days. The time for the assessment is not counted.
    .easy =
        We have taken your application.
        Next you go to a hospital for the assessment.
        We tell you when and where.
        Questions? Call 12385.

letter-correction = Notice of what is missing
    .plain = Please add some papers or answers
    .body =
        The application of { $name } still lacks some papers or answers: { $service }. Case number: { $number }.
        Everything that is missing is listed below; nothing will be added later. You can add it online, bring it to the counter, or call 12385 for help.
        While we wait for you, our limit stands still.
    .easy =
        Your application is not complete yet.
        Everything is listed below.
        When you have it, send the form again.
        Need help? Call 12385.

letter-referral = Notice of assessment
    .plain = Please go to { $referred-to } for the assessment
    .body =
        The application of { $name } is referred to { $referred-to } for the assessment: { $service }. Case number: { $number }.
        The hospital makes an appointment with you. If you asked for a visit at home, it tells you whether and when it can come.
        Please bring your identity card; for a child, the household book. Bring medical records if you have them. What the examination costs, and whether there is an allowance, is as published by the district.
        If you cannot go, need another time or somebody to come with you, call 12385.
    .easy =
        Please go to a hospital for the assessment.
        The hospital is { $referred-to }.
        It makes an appointment with you.
        Bring your identity card and medical records.
        You cannot go? Call 12385.

letter-result = Result of the assessment
    .plain = Your result: { $rating-whole }
    .body =
        { $referred-to } has assessed { $name }. Case number: { $number }.
        The result is: { $rating }.
        This is the hospital’s result and not yet the Federation’s decision. For adults who meet the standard, a notice is shown in the community for 5 working days; people under 18 are not shown. Then the Federation reviews.
        If you disagree with the result, you can dispute it. The time counts from the day after you receive this letter.
    .easy =
        The hospital has assessed you.
        The result is: { $rating }.
        You may disagree.
        You have 10 working days.
        Need help? Call 12385.

letter-dispute = Dispute received
    .plain = We have received your dispute
    .body =
        { $unit } has received the dispute of { $name } about the assessment. Case number: { $number }.
        We pass the application, the result and your reasons to the city Federation, and tell you its conclusion at once.
        Until then the application waits here and nothing is decided. You can take the dispute back at any time.
    .easy =
        We have your dispute.
        We pass it to the city Federation.
        We tell you the conclusion.
        You can take it back at any time.

letter-dispute-rejected = Conclusion on the dispute
    .plain = The city Federation upholds the result
    .body =
        The city Federation has concluded on the dispute of { $name }: the result stands. Case number: { $number }.
        Date, document number and reasons are below. The application goes on from where it was.
        If you still disagree, you can ask the Federation of the autonomous region, whose expert committee decides in the end. Details are as published by the city Federation.
    .easy =
        The city Federation has looked at it.
        The result stays the same.
        The reasons are below.
        Still disagree? Call 12385.

letter-dispute-upheld = Conclusion on the dispute
    .plain = The city Federation orders another assessment
    .body =
        The city Federation has concluded on the dispute of { $name }: there will be another assessment. Case number: { $number }.
        Date, document number and reasons are below. We arrange the assessment and send you a letter.
    .easy =
        The city Federation has looked at it.
        You will be assessed again.
        We tell you when and where.
        Questions? Call 12385.

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

letter-ready = Your certificate is ready
    .plain = The certificate is ready to collect
    .body =
        The certificate of { $name } is ready. Result of the assessment: { $rating }. Valid until { $valid-until }. Case number: { $number }.
        Where to collect it, and whether it can be posted, is as published by the district. Bring your identity card; a guardian brings theirs.
        If you cannot come, call 12385 to have it brought to you.
    .easy =
        Your certificate is ready.
        Please collect it.
        Bring your identity card.
        You cannot come? Call 12385.

# A community or street looks beforehand: it decides nothing, and nothing waits for it

act-pre-check = Tell what you saw
    .hint = Only facts. The Federation decides on acceptance, and its limit does not wait for you.
    .event = The community (street) looked at the application
q-person-met = Did you meet the person?
q-person-met-met = Yes
q-person-met-called = We spoke on the phone
q-person-met-not-reached = They could not be reached
q-papers-seen = Did you see the papers?
q-papers-seen-complete = Yes, and all are there
q-papers-seen-lacking = Yes, and something is lacking (say what below)
q-papers-seen-not-seen = No
q-check-remark = What else should the Federation know
    .hint = Such as that the person cannot leave home, or how to reach them.
