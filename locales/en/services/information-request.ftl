### Request about personal information: guide, questions, stages, answers.

title = Request about personal information
summary = Something we keep about you is wrong, should go, or needs explaining; or you take back a consent.

## Guide

guide-fee = Free of charge.
guide-places = Online, by phone, in the community or at a counter. Addresses and hours: as the Federation will publish. Questions: call 12385 or 12345.
guide-documents = For a correction, papers that show it may come along. None are needed to ask.

guide-condition-yourself = Everybody may ask about their own personal information.
guide-condition-for-another = Whoever asks for another needs a mandate, or is their guardian.
guide-condition-dead = After a death near relatives may ask, for lawful and proper interests of their own.

guide-step-write = Write it down
    .text = What we are to do, and with which information.
guide-step-check = We make sure that it is you
    .text = So that nobody else changes what is yours. At a counter, at your home, or by phone.
guide-step-answer = Answer
    .text = We tell you when it is done; what cannot be done, with the reason. How long it takes: as the Federation will publish.

easy-what = Your information is yours.
easy-see = You may see it and have a copy.
easy-correct = What is wrong can be corrected.
easy-delete = What need not stay can go.
easy-reason = If something cannot be done, we say why.
easy-fee = It costs nothing.
easy-help = Need help? Call 12385.

basis-information-law = Personal Information Protection Law
basis-archives-law = Archives Law

## Form

section-request = What you ask for
section-you = Who you are
section-confirm = Confirm

q-request = What are we to do?
    .help = Each is done in another way. If unsure, choose the last one and write it down.
q-request-correct = Correct or complete
    .hint = Something is wrong or lacking.
q-request-delete = Delete
    .hint = Applications that were sent are archives; what the law wants kept cannot go. We then only store it and use it nowhere else.
q-request-withdraw-consent = Take back a consent
    .hint = What was done before stays valid; from then on we use it no more. It changes nothing about your other matters.
q-request-explain = Explain why it is kept and what it is used for
q-request-copy = Give me a copy
    .hint = Signed in, you can take one yourself under “What is mine”.

q-about = Which information?
    .hint = For example a case number, or “the phone number on my contact card”. No passwords or query codes.
    .help = We need to know what you mean.
page-right =
    .when = Only if you chose “correct or complete” in question { $request }.
q-right = What would be right?
    .help = We check it and correct what you write.
q-evidence = Photos or papers that show it
    .hint = If you have none, leave it empty and go on.
    .help = With papers it is quicker to check.
q-resident-name = Your name
    .hint = If you ask for another person, their name.
    .help = We need to know whose information it is.
q-resident-id = Your identity number
    .hint = 18 characters, the last may be an X. You may leave it out; then we make sure at a counter, at your home or by phone.
    .help = So that nobody gets what is another's.
q-resident-phone = Your phone number
    .hint = You may leave it out. To a mobile we send a text when there is an answer.
    .help = If something is unclear we call you.
q-truth = What I wrote is true. If I ask for another person, they agree, or I am their guardian.
    .help = It is done once we made sure who you are.

## Stages

stage-submitted = Received, the Federation is checking
    .next = You find the answer here. How long it takes: as the Federation will publish.
    .todo = { "" }
stage-correction = Waiting for you
    .next = We wait until it is complete.
    .todo = Please add what is listed below and send it again. If unclear, call 12385.
stage-done = Done
    .next = What was done stands in the letter below.
    .todo = { "" }
stage-partly = Partly done
    .next = What was done, what cannot be, and why, stands in the letter below.
    .todo = { "" }
stage-refused = Not done
    .next = The reason stands in the letter below, and where to turn to if you disagree.
    .todo = { "" }
stage-withdrawn = Taken back
    .next = This request is not followed up.
    .todo = { "" }

act-do = Do all of it
    .hint = Say what was done. First make sure who it is.
    .event = did what was asked
act-do-partly = Do a part of it
    .hint = Say what was done, what cannot be, with reason and basis. First make sure who it is.
    .event = did a part of what was asked
act-refuse = Do none of it
    .hint = Give reason and basis. For archives name the basis, and from then on only store it.
    .event = did not do what was asked, and said why
act-ask-correction = Say what is lacking
    .hint = Only once: list everything.
    .event = said what is lacking
act-answer-correction = Send the completed request
    .event = completed it and sent it again
act-withdraw = Take the request back
    .event = took the request back

## Answers

letter-correction = Notice of what is lacking
    .plain = Something is lacking in your request
    .body =
        The { $service } of { $name } is not clear yet. Case number: { $number }.
        All that is lacking is listed below; nothing will be added later. You can complete it online, or call 12385.
    .easy =
        Your request is not complete.
        What is lacking is listed below.
        Need help? Call 12385.

letter-done = Notice on a request about personal information
    .plain = Your request about personal information is done
    .body =
        { $unit } has done what { $name } asked for. Case number: { $number }.
        What was done stands below.
    .easy =
        What you asked for is done.
        It is written below.
        If it is not right, call 12385.

letter-partly = Answer to a request about personal information
    .plain = Your request about personal information is partly done
    .body =
        { $unit } has worked on the request of { $name }. Case number: { $number }.
        What was done, what cannot be, and the reasons stand below. Basis: Personal Information Protection Law, articles 45 to 50.
    .easy =
        A part of it is done.
        Why the rest cannot be done is written below.
        If you disagree, tell us, or go to court.

letter-refusal = Refusal of a request about personal information
    .plain = Your request about personal information is not done
    .body =
        { $unit } has checked the request of { $name } and cannot do it. Case number: { $number }.
        The reason stands below. Basis: Personal Information Protection Law, article 50.
    .easy =
        We cannot do what you asked for.
        The reason is written below.
        If you disagree, tell us, or go to court.
