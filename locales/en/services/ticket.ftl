### A ticket of the hotline 12385: guide, questions, dispatch, handling, reply, follow-up.

title = Ask, get help, complain or suggest (12385)
summary = You have a question, need help, were turned away, or met a barrier: write here or call 12385.

## The guide

guide-fee = Free. A call costs what your telephone company charges.
guide-places = Write here, call 12385, the disability service line, or 12345, the government service line, or say it in your community or at a counter: it is all the same.
guide-documents = None. Photos or papers that show what you mean can be sent along.

guide-condition-anyone = Anybody can write, also for somebody else.
guide-condition-nameless = You need not give name or telephone. Without them, look for the answer with the case number and query code.
guide-condition-emergency = If somebody is being hurt, is ill or there is a fire, do not write here: call 110, 119 or 120. If you cannot call, ask somebody near you.
guide-condition-elsewhere = What is already before a court, in arbitration, reconsideration or a petition cannot be handled here. You are told where to turn.

guide-step-write = Write it down
    .text = Say what happened and what you want.
guide-step-dispatch = It goes to the unit in charge
    .text = The Federation finds the unit in charge. It never goes to the unit that you complain of.
guide-step-handle = Handling and reply
    .text = That unit replies to you. How long it takes is as published by the Federation.
guide-step-visit = Follow-up
    .text = The Federation asks you whether it is solved. If not, it is done again.

easy-what = You have a question? Ask. Something is wrong? Say so.
easy-write = Write what happened and what you want.
easy-name = You need not give your name.
easy-danger = In danger? Call 110, 119 or 120.
easy-call = Need help with writing? Call 12385.
easy-free = It costs nothing.

basis-hotline-notice = State Council Office: opinions on improving local government service hotlines
basis-hotline-standard = Specification for government hotline services
basis-accessibility-law = Law on Building a Barrier-free Environment
basis-limits = Time limits of hotlines elsewhere; those of Donghe are as published

## The form

section-matter = The matter
section-you = You
section-confirm = Confirm

q-kind = What would you like to do?
    .help = Different matters take different times. If you choose the wrong one, we put it right.
q-kind-consultation = Ask something
q-kind-help = Ask for help
q-kind-complaint = Complain
    .hint = An office or person did not do what it should, and your rights were harmed.
q-kind-report = Report a wrong
    .hint = An office or person broke the law.
q-kind-suggestion = Suggest something
q-kind-praise = Say thanks
page-content = Please say what it is about
q-content = What happened, or what do you want to know?
    .hint = Write what you know: when, where, who, what.
    .help = The clearer it is, the less we have to ask.
q-demand = What do you want?
    .hint = Leave it empty if you do not know.
    .help = The reply then fits what you want.
page-where = When and where
q-place = Place
    .hint = For example: the pavement at a crossing of Bayantala Street. Leave it empty if there is none.
    .help = Whoever handles it has to find it.
q-happened-on = Date
    .hint = Leave it empty if you do not remember.
    .help = It helps to find out.
page-against = Whom is it about?
    .when = To be filled in for a complaint or a report
q-against-unit = Which office is it about?
    .hint = Choose none if you do not know or it is not here.
    .help = It never goes to the office that you name.
q-against = The person, or an office that is not in the list
    .hint = Leave it empty if you do not know.
    .help = It is not given to the person that you name.
q-evidence = Photos or papers that show it
    .hint = If you have none, leave this open and continue.
    .help = With them it goes faster. Without them it is handled just the same.
q-concerns = Whom does it concern?
    .help = So that we know whom to ask.
q-concerns-self = Me
q-concerns-another = Somebody else, for whom I speak
q-concerns-public = Everybody
page-relation = For whom you speak
    .when = To be filled in by whoever speaks for somebody else
q-relation = For whom do you speak, and what are they to you?
    .hint = For example: my neighbour, an old man in a wheelchair.
    .help = So that they can be found.
page-tell-unit = Whether to keep it confidential
    .when = To be filled in for a complaint or a report
q-tell-unit = May the unit that handles it know that it was you?
    .help = If not, that unit does not see your name and telephone. The Federation sees them only to reach you, and each look is recorded.
q-tell-unit-yes = Yes
q-tell-unit-no = No, keep it confidential
q-resident-name = Your name
    .hint = You may leave it empty.
    .help = The reply then calls you by it.
q-resident-phone = Your telephone
    .hint = You may leave it empty. A mobile number gets a text when the reply is there.
    .help = We call you if something is unclear.
q-truth = What I wrote is true as far as I know.
    .help = Made-up stories hurt people. If you are not sure, write that you heard it.

## For officers

q-topic = What is it about?
q-topic-subsidies = The two subsidies, minimum living allowance, care, discounts
q-topic-certificate = Disability certificate, services online
q-topic-relief = Relief in hardship
q-topic-poverty = Not falling back into poverty
q-topic-insurance = Pension, medical and accident insurance
q-topic-veterans = Disabled soldiers and police
q-topic-emergency = Disasters and emergencies
q-topic-work = Work and business policy, quota of jobs
q-topic-training = Vocational training
q-topic-job-services = Job services, supported work, blind massage
q-topic-prevention = Prevention
q-topic-rehabilitation = Rehabilitation, family doctor
q-topic-child-rehabilitation = Rehabilitation of children
q-topic-rehabilitation-bodies = Rehabilitation institutions
q-topic-devices = Assistive devices
q-topic-education = School
q-topic-culture = Culture
q-topic-sport = Sport
q-topic-law-publicity = Telling the law, review against discrimination
q-topic-rights = Rights harmed, legal aid, petitions
q-topic-barriers = Barriers in streets, buildings and at home
q-topic-information-access = Accessible websites, telephone, sign language, braille
q-topic-travel = Booked rides, travel
q-topic-bus = Buses
q-topic-organisations = Federations and associations
q-topic-staff = Their staff
q-topic-facilities = Service places
q-topic-leadership = Leading the work
q-topic-volunteers = Volunteers
q-topic-social-resources = Help from society
q-topic-publicity = Publicity
q-topic-self-reliance = Self-reliance
q-topic-funding = Funding
q-topic-something-else = Something else
q-main-unit = Which unit?
    .hint = Choose none and it goes to the unit that leads by the plan. For booked rides, buses and anything else the plan names nobody: choose one.
q-urgency = How urgent is it?
q-urgency-normal = Normal
q-urgency-urgent = Urgent
q-right-channel = Where is the right place?
q-right-channel-lawsuit = A court, or legal aid
q-right-channel-arbitration = Arbitration
q-right-channel-reconsideration = Administrative reconsideration
q-right-channel-petition = A petition is under way
q-right-channel-emergency = 110, 119, 120
q-right-channel-outside = A body outside the government
q-right-channel-nothing-said = It does not say what it is about
q-right-channel-repeated = It is closed, and there is nothing new
q-same-as = Which case does it go with?
    .hint = The case number.
q-extension-days = How many working days more?
    .hint = At most as many again as the limit has.
q-outcome = What came of it?
q-outcome-solved = Solved
q-outcome-explained = Explained
q-outcome-partly = Partly solved
q-outcome-not-solved = Not solved
q-reached = Was the person reached?
q-reached-yes = Yes
q-reached-no = No
q-solved = Is it solved?
    .hint = If not, it is done again.
q-solved-yes = Yes
q-solved-partly = Partly
q-solved-no = No
q-solved-unknown = Not known, nobody was reached
q-satisfied = Is the person satisfied?
    .hint = Choose none if they would rather not say.
q-satisfied-very = Very satisfied
q-satisfied-satisfied = Satisfied
q-satisfied-rather = Rather satisfied
q-satisfied-dissatisfied = Not satisfied
q-satisfied-very-dissatisfied = Not satisfied at all
q-comment = What did the person say?

## Handling

stage-registered = Received, looking for who handles it
    .next = The Federation answers you at once, or passes it to the unit in charge.
    .todo = { "" }
stage-triage = Finding out who is in charge
    .next = It is not said which unit is in charge. The Federation asks and passes it on.
    .todo = { "" }
stage-returned = Looking for who handles it
    .next = The unit that had it says it is not in charge. The Federation passes it to another.
    .todo = { "" }
stage-disputed = The Federation decides who handles it
    .next = Two units say they are not in charge. What the Federation decides holds.
    .todo = { "" }
stage-dispatched = Passed to the unit in charge
    .next = It has to take it.
    .todo = { "" }
stage-redispatched = Passed to another unit
    .next = It has to take it.
    .todo = { "" }
stage-assigned = Decided who handles it
    .next = It has to take it.
    .todo = { "" }
stage-urgent = Being handled urgently
    .next = You get a reply when it is done.
    .todo = { "" }
stage-consulting = The reply is being prepared
    .next = You get a reply when it is done.
    .todo = { "" }
stage-helping = Being handled
    .next = You get a reply when it is done.
    .todo = { "" }
stage-handling = Being looked into
    .next = You get a reply when it is done.
    .todo = { "" }
stage-suggesting = Being considered
    .next = You get a reply when it is done.
    .todo = { "" }
stage-redo = Being done again
    .next = It was not done well the last time. You get another reply.
    .todo = { "" }
stage-suspended = It cannot be done for now
    .next = Why is in the letter below. It goes on as soon as it can.
    .todo = { "" }
stage-replied = Replied
    .next = The reply is in the letter below. The Federation looks whether it was done well.
    .todo = { "" }
stage-visiting = Replied, you are going to be asked
    .next = The Federation asks you whether it is solved. If not, it is done again.
    .todo = { "" }
stage-answered = Answered
    .next = The answer is in the letter below.
    .todo = { "" }
stage-done = Done
    .next = If there is more, write again or call 12385.
    .todo = { "" }
stage-not-accepted = It cannot be handled here
    .next = Why, and where to turn, is in the letter below.
    .todo = { "" }
stage-merged = Handled together with another
    .next = The same matter is being handled already. The two are one now.
    .todo = { "" }
stage-withdrawn = Withdrawn
    .next = It is not handled any more.
    .todo = { "" }

clock-dispatch = Dispatch
clock-triage = Finding who is in charge
clock-dispatch-again = Dispatch again
clock-decide = Deciding who is in charge
clock-sign = Taking it
clock-sign-again = Taking it when dispatched again
clock-sign-assigned = Taking it once decided
clock-urgent = Urgent handling
clock-consultation = Answering a question
clock-help = Helping
clock-complaint = Handling a complaint or report
clock-suggestion = Answering a suggestion
clock-redo = Doing it again
clock-review = Reviewing the reply
clock-visit = Follow-up

act-answer = Answer at once
    .hint = What you write below becomes a letter to the person.
    .event = Answered at once
act-dispatch = Dispatch
    .hint = What you write is for the unit that gets it.
    .event = Dispatched
act-find-owner = Find out who is in charge first
    .hint = Where the plan names nobody and it has to be asked.
    .event = Finding out who is in charge
act-not-accept = Do not accept
    .hint = Say why, and where to turn.
    .event = Not accepted
act-merge = Merge
    .event = Merged into another
act-dispatch-again = Dispatch again
    .event = Dispatched again
act-assign = Decide who handles it
    .hint = Say why. It cannot be returned after that.
    .event = Decided who handles it
act-urge = Urge
    .hint = Say what is awaited.
    .event = Urged
act-supervise = Supervise
    .hint = Say what is required.
    .event = Supervised
act-grant-extension = Grant the extension
    .hint = A letter tells the person.
    .event = Extension granted
act-refuse-extension = Refuse the extension
    .event = Extension refused
act-suspend = Suspend
    .hint = Where it cannot be done for now. Say why: a letter tells the person.
    .event = Suspended
act-resume = Go on
    .event = Went on
act-pass-review = Pass the review, follow up
    .event = Review passed
act-do-again = Have it done again
    .hint = Say what is wrong.
    .event = To be done again
act-visit = Record the follow-up
    .event = Followed up
act-sign = Take it
    .event = Taken
act-return = Return it
    .hint = Where it is not this unit's, or it is not clear. Name the rule.
    .event = Returned
act-return-again = Return it again
    .hint = Name the rule. The Federation decides.
    .event = Returned again
act-ask-extension = Ask for an extension
    .hint = Before the limit is over. Say why.
    .event = Extension asked for
act-reply = Reply
    .hint = What you write below becomes a letter to the person.
    .event = Replied
act-withdraw = Withdraw
    .event = Withdrawn

## Letters

letter-answer = Answer
    .plain = There is an answer for you
    .body =
        { $unit } has received your letter or call. Case number: { $number }.
        The answer is written below.
    .easy =
        There is an answer for you.
        It is written below.
        More questions? Call 12385.
letter-reply = Reply
    .plain = There is a reply to what you told us
    .body =
        { $unit } has handled what you told us. Case number: { $number }.
        What was done is written below.
    .easy =
        What you told us was handled.
        What was done is written below.
        Not solved? Call 12385. It is done again.
letter-extension = It takes longer
    .plain = What you told us takes some days more
    .body =
        What you told us takes some days more. Case number: { $number }.
        You get a reply by { $due } at the latest.
    .easy =
        It is not done yet.
        You get a reply by { $due }.
        Questions? Call 12385.
letter-suspended = It has to wait
    .plain = What you told us cannot be done for now
    .body =
        What you told us cannot be done for now. It is not forgotten. Case number: { $number }.
        Why is written below. It goes on as soon as it can, and you get a reply.
    .easy =
        It cannot be done now.
        Why is written below.
        It goes on when it can.
letter-not-accepted = Not accepted
    .plain = This cannot be handled here
    .body =
        The hotline cannot handle what you told us. Case number: { $number }.
        Why, and where to turn, is written below.
    .easy =
        This cannot be handled here.
        Where to turn is written below.
        Not clear? Call 12385.
letter-merged = Handled together
    .plain = The same matter is being handled already
    .body =
        The same matter is being handled already, and the two are one now. Case number: { $number }.
    .easy =
        The same matter is being handled.
        The two are one now.
        Questions? Call 12385.
