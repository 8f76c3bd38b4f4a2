### Words that several services share.

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

clock-publicity = The notice in the community is shown for 5 working days.
clock-review = After the notice, the Federation reviews within 10 working days. The time for the assessment and for a dispute is not counted.

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
