### Contact card: guide, questions, stages, letters.

title = Contact card
summary = Tell us how best to reach you. From then on we do it your way.

## The guide

guide-fee = Free.
guide-places = Online, by telephone, in your community or at the counter. The address and hours of the counter are as published by the district. Questions: call 12385, the disability service line, or 12345, the government service line.
guide-documents = No papers are needed.

guide-condition-anyone = Anybody who lives in Donghe District and needs to be reached in a way that suits them.
guide-condition-no-certificate = You need no disability certificate.
guide-condition-change = If things change, fill in another card; the newest one counts.

guide-step-fill = Fill in the card
    .text = A few questions; for most you only choose. You can also call 12385 and have someone fill it in for you.
guide-step-record = The Federation records it
    .text = If something is unclear, we ask you in the way you chose.
guide-step-use = We go by it
    .text = Once it is recorded, we contact you as the card says. What we cannot do yet, we will tell you.

easy-what = This card says how to reach you.
easy-choose = You decide what suits you.
easy-short = There are few questions. You only choose.
easy-use = From then on we do what the card says.
easy-change = If things change, fill in another card.
easy-fee = It is free. You need no papers.
easy-help = Need help? Call 12385.

basis-accessibility-law = Law on Building an Accessible Environment
basis-information-law = Personal Information Protection Law
basis-proposal = The limit for recording is proposed; no document sets it.

## The form

section-person = Who you are
section-contact = How to reach you
section-help = Who helps
section-declaration = Confirmation

q-resident-name = Your name
    .hint = If you fill this in for someone, give their name. All later questions are about them too.
    .help = So that we know whom to ask for, and how to address you.
q-resident-phone = Your phone number
    .hint = Mobile or landline; a landline with its area code. No phone? Leave it empty.
    .help = Calls and texts go to this number.
q-resident-id = Your ID number
    .hint = 18 characters; the last may be X. You need not give it.
    .help = It tells you from others of the same name, and links this card to your other cases.

q-formats = How you want to get letters and messages
    .hint = You can choose more than one.
    .help = They should come in a way that you can see, hear and understand.
q-formats-html = On a phone or computer
    .hint = You can enlarge it, or have a screen reader read it.
q-formats-large-print = Printed in large type
    .hint = The page of a letter prints in large type.
q-formats-phone-call = Read out on the phone
    .hint = You need to have given a phone number.
q-formats-sms = A text that there is something new
    .hint = You need to have given a mobile number. The text does not say what it is about.

q-calls = Whether we may call you
    .help = If you cannot hear, find speaking hard or do not like calls, we write instead.
q-calls-either = Calls and writing are both fine
q-calls-text-only = In writing only, please do not call
q-calls-call-only = Calls only, reading is hard for me

page-safe-times =
    .when = Only if you gave a phone number in question { $resident_phone } and did not tick “In writing only” in question { $calls }.
q-safe-times = When a call suits you
    .hint = You can choose more than one.
    .help = So that we do not disturb you while you rest, work or cannot speak freely.
q-safe-times-morning = In the morning
q-safe-times-afternoon = In the afternoon
q-safe-times-evening = In the evening
    .hint = Whether anybody calls in the evening is as published by the district.
q-safe-times-any = Any time

page-safe-phone =
    .when = Only if you gave a phone number in question { $resident_phone }.
q-safe-phone = Who else may answer this phone or read it
    .help = Your matters are private. If others should not know, we do not tell them.
q-safe-phone-own = Only me
q-safe-phone-shared = My family too, and they may know
q-safe-phone-unsafe = Others too, please do not say what it is about

q-language = Which language you are used to
    .hint = Whether Mongolian and sign language can be arranged is as published by the district.
    .help = So that someone who knows it contacts you and you do not have to guess.
q-language-chinese = Chinese
q-language-mongolian = Mongolian
q-language-sign-language = Sign language

q-interpreter = Whether you need an interpreter when we meet
    .hint = Whether one can be arranged is as published by the district.
    .help = Interpreters have to be booked ahead, so it helps to know early.
q-interpreter-no = No
q-interpreter-sign-language = Yes, for sign language
q-interpreter-mongolian = Yes, for Mongolian

q-needs-helper = Whether you need somebody to help you with such matters
    .help = If so, we can talk to that person as well. It is still you who decides.
q-needs-helper-no = No
q-needs-helper-yes = Yes

page-helpers =
    .when = Only if you ticked “Yes” in question { $needs_helper }.
q-helpers = People who help you
    .hint = Press “Add another” and give the name and phone; up to 3 people. If there is nobody yet, just continue.
    .paper = Give the name and phone, up to 3 people. If there is nobody yet, leave it empty.
    .help = Ask them first whether they agree. We do not talk about your matters to anybody who is not named here.
q-helper-name = Name of the helper
    .help = So that we know whom to ask for.
q-helper-phone = Phone of the helper
    .help = Used only for your matters.

q-note = Anything else we should know
    .hint = For example: I read lips; please face me and speak slowly.{ " " }
    .help = Whatever we did not ask can be written here. If there is nothing, leave it empty.

q-consent = What I have entered is true. I agree that the Federation uses it to contact me. If I filled it in for someone, they agree too.
    .help = How to reach you says something about your health, so it may only be used if you agree. If you change your mind later, call 12385.

## The case

stage-submitted = Sent, to be recorded by the Federation
    .next = We look through it and tell you when it is recorded.
    .todo = { "" }
stage-correction = Waiting for you to add something
    .next = We wait until you are ready. This time does not count towards our limit.
    .todo = Please add everything listed below and send the card again. If something is unclear, call 12385.
stage-recorded = Recorded
    .next = From now on we contact you as the card says. If things change, just fill in another card.
    .todo = { "" }
stage-withdrawn = Withdrawn
    .next = This card is not used. You can fill in a new one whenever you like.
    .todo = { "" }

clock-recording = Within 5 working days after sending, it is recorded, or we tell you what is missing.

act-record = Record the card
    .hint = It is clear and can be gone by. Sends a notice.
    .event = Card recorded
act-ask-correction = Tell what is missing
    .hint = Only once, so list everything. The limit stands still until the answer comes.
    .event = Told what is missing
act-answer-correction = Send what was missing
    .event = Sent again with what was missing
act-withdraw = Withdraw the card
    .event = Card withdrawn

## Letters

letter-correction = Notice of what is missing
    .plain = Your contact card needs a little more
    .body =
        Something is unclear in the card of { $name }: { $service }. Case number: { $number }.
        Everything that is missing is listed below; nothing will be added later. You can add it online, or call 12385 for help.
        While we wait for you, our limit stands still.
    .easy =
        Your card is not complete yet.
        Everything is listed below.
        When you have it, send the card again.
        Need help? Call 12385.

letter-recorded = Notice that a contact card is recorded
    .plain = Your contact card is recorded
    .body =
        { $unit } has recorded the card of { $name }: { $service }. Case number: { $number }.
        From now on we contact you as the card says. If we do not, call 12385 and tell us.
        If things change, fill in another card; the newest one counts.
    .easy =
        Your card is recorded.
        From now on we do what it says.
        If we do not, call 12385.
        If things change, fill in another card.
