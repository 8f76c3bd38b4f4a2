### Objection to a public notice: guide, questions, stages, answer.

title = Object to a public notice
summary = If you think that a notice is wrong, write to the Federation here. You need not give your name.

## The guide

guide-fee = Free.
guide-places = Online, by telephone, in your community or at the counter. The address and hours of the counter are as published by the district. Questions: call 12385, the disability service line, or 12345, the government service line.
guide-documents = Photos or papers that show what you mean can be sent along. You can object without any.

guide-condition-anyone = Anybody can object.
guide-condition-while = Object while the notice is shown.
guide-condition-nameless = You need not give name or telephone. Without them, look for the answer with the case number and query code.

guide-step-write = Write it down
    .text = Give the number of the notice and what you object to.
guide-step-look = The Federation looks into it
    .text = It tells nobody who you are.
guide-step-answer = Answer
    .text = Then the Federation answers you here. How long it takes is as published by the Federation.

easy-what = If a notice is wrong, say so.
easy-who = Anybody can object.
easy-name = You need not give your name.
easy-safe = Nobody is told who you are.
easy-help = Need help? Call 12385.

basis-certificate-measures = Measures for the disability certificate
basis-information-law = Personal Information Protection Law

## The form

section-notice = What you object to
section-you = How to answer you
section-confirm = Confirm

q-reference = Notice number
    .hint = The 4 digits after each line of the notice. If you do not know them, say in which community it is shown.
    .help = To know which line you mean.
q-reason = What is wrong
    .hint = Write what you know. You need not name an illness.
    .help = The Federation looks into what you write.
q-evidence = Photos or papers that show it
    .hint = If you have none, leave this open and continue.
    .help = With them it goes faster. Without them it is looked into just the same.
q-resident-name = Your name
    .hint = You may leave it empty.
    .help = The answer then calls you by it. Nobody else is told.
q-resident-phone = Your telephone
    .hint = You may leave it empty. A mobile number gets a text when the answer is there.
    .help = We call you if something is unclear. Nobody else is told.
q-truth = What I wrote is true as far as I know.
    .help = Made-up stories hurt people. If you are not sure, write that you heard it.

## Handling

stage-submitted = Sent, the Federation is looking into it
    .next = You get the answer here. How long it takes is as published by the Federation.
    .todo = { "" }
stage-answered = Answered
    .next = The answer is in the letter below.
    .todo = { "" }
stage-withdrawn = Withdrawn
    .next = This objection is not followed any more.
    .todo = { "" }

act-answer = Answer
    .hint = Say what was found. Do not tell the illness or address of the person shown.
    .event = Answered
act-withdraw = Withdraw the objection
    .event = Objection withdrawn

## The answer

letter-answer = Answer to an objection
    .plain = Your objection has been answered
    .body =
        { $unit } has looked into your objection to a public notice. Case number: { $number }.
        What was found is written below.
    .easy =
        We looked into your objection.
        What we found is below.
        Still disagree? Call 12385.
