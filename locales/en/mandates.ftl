### Who acts for whom.

mandates-title = Who acts for whom
mandates-lead = Somebody you trust can do things here for you, or you for somebody else. You say what they may do and until when. You can end it at any time, without giving a reason.
mandates-done = Done
mandates-waiting = Waiting for somebody to agree
mandates-for-others = For whom I act
mandates-for-others-none = You act for nobody.
mandates-for-me = Who acts for me
mandates-for-me-none = Nobody acts for you.
mandates-over-head = Ended
mandates-by-phone = You can also grant or end this by phone, at a counter, or with your community worker: call 12385.
# $name (String) - who acts
mandates-acts-for-me = { $name } acts for me
# $name (String) - for whom
mandates-i-act-for = I act for { $name }
# $name (String) - for whom
mandates-act = Act for { $name } now
# $name (String) - for whom
mandates-acting-now = You are acting for { $name } now.
mandates-stop-acting = Act for myself again
mandates-counts = In force
mandates-waits = Waiting
mandates-later = Not begun yet
mandates-over = Ended
mandates-principal = For whom
mandates-who-acts = Who acts
mandates-standing = State
mandates-until-ended = Until one of you ends it
mandates-until-of-age = Ends by itself before the eighteenth birthday.
mandates-limited = Granted by phone: seeing and filling in only, until somebody confirms it at a counter or on a visit. Call 12385 for a visit.
mandates-no-money = Money is never paid to whoever acts: it goes to the person’s own account.
mandates-agree-head = Do you agree?
mandates-agree-as-principal = If you agree, they can do what is listed above for you. You see each thing that they do. You can end it at any time.
mandates-agree-as-agent = If you agree, you can do what is listed above for them. They see each thing that you do. Respect what they want, and tell them what you did.
mandates-agree = I agree
mandates-refuse = I do not agree
mandates-deeds = What was done
mandates-deeds-none = Nothing was done yet.
mandates-deed-message = Wrote a message
mandates-deed-letter = Opened a letter
mandates-deed-appointment = Changed an appointment
mandates-deed-act = Acted on the case
mandates-end-head = End this
mandates-end-as-principal = It ends at once. They see nothing of yours any more and can do nothing for you. Forms that they began stay, and you can go on with them.
mandates-end-as-agent = It ends at once. What you wrote stays with the person for whom you wrote it.
mandates-end-as-staff = End it when the person for whom it is, or whoever acts, says so: here or by phone. No reason is needed. It ends at once.
mandates-end = End now
mandates-new = Ask somebody
mandates-new-lead = The other person is asked when they sign in with their real name. Nothing counts until they agree.
mandates-new-guardian = Are you the guardian of a child or of an adult? Bring proof, such as the household register, to a counter or your community, or call 12385 for a visit. Until then you can apply as the guardian in each form.
mandates-ask = Ask them to agree
mandates-side = Who acts for whom
mandates-side-for-me = They act for me
mandates-side-for-other = I act for them
mandates-name = Name of the other person
mandates-number = Identity number
mandates-number-hint = 18 characters. By it we find the right person; they see that it was you who asked.
mandates-relation = Whoever acts is the person’s
mandates-parent = Mother or father
mandates-child = Son or daughter
mandates-spouse = Wife or husband
mandates-relative = Other relative
mandates-friend = Friend or neighbour
mandates-worker = Helper by profession
mandates-kind = In what role
mandates-guardian = Guardian
mandates-guardian-hint = By law or court, for a child or an adult who cannot decide alone. May do everything here; the person’s own wish comes first.
mandates-agent = Agent
mandates-agent-hint = By the person’s authority, with a last day (Civil Code, article 165).
mandates-supporter = Supporter
mandates-supporter-hint = Sees, explains and writes down what the person says. Never sends anything.
mandates-institution-kind = Institution
mandates-institution-kind-hint = Somebody of a welfare institution or organisation that cares for the person.
mandates-institution = Name of the institution
mandates-institution-hint = Only where an institution acts.
mandates-powers = What may be done
mandates-powers-hint = Tick all that apply. Receiving money is never among them.
mandates-see = See where things stand
mandates-fill-in = Fill in forms
mandates-submit = Send forms and take them back
mandates-answer = Answer: corrections, messages, appointments
mandates-letters = Read letters and decisions
mandates-scope = For which services
mandates-scope-all = All services
mandates-scope-some = Only those ticked below
mandates-services = Services
mandates-services-hint = Only if you chose “only those ticked below”.
mandates-until = Last day
mandates-until-hint = It ends by itself after this day. The law asks for one.
mandates-until-staff-hint = Asked for by law, except for a guardian: for a child it is the day before the eighteenth birthday and is filled in by itself.
mandates-agreed = I have read what may be done and until when. I am doing this of my own will.
mandates-not-agreed = Tick that you have read it and do it of your own will
mandates-same-person = These are the same person: enter the number of the other one
mandates-supporter-sends = A supporter does not send or answer: take these ticks away, or choose “Agent”
mandates-way = How
mandates-online = On these pages, both agreed
mandates-counter = At the counter, with proof
mandates-visit = On a visit at home, with proof
mandates-phone = By phone
mandates-phone-hint = The caller reads back a code sent to the phone on their contact card. Seeing and filling in only, until confirmed in person.
mandates-not-by-phone = A guardian or an institution has to show proof: record it at a counter or on a visit
mandates-staff-lead = Find a person by their identity number. Each look is recorded, and the person can see it.
mandates-find = Find
mandates-nobody = Nobody is known here with this number. You can record a mandate for them.
# $name (String) - the person
mandates-of = Mandates of { $name }
mandates-none = None
# $agent (String) - who acts
# $principal (String) - for whom
mandates-between = { $agent } for { $principal }
mandates-record = Record a mandate
mandates-record-lead = Explain to the person, in words they understand, what the other one will be able to do and that they can end it at any time. Ask them alone if you can.
mandates-record-do = Record
mandates-principal-name = Name of the person for whom it is
mandates-principal-number = Their identity number
mandates-agent-name = Name of whoever acts
mandates-agent-number = Identity number of whoever acts
mandates-proof = Proof that was shown
mandates-proof-hint = Which document, its number and date, and who issued it. Not needed by phone.
mandates-seen = I compared the identity cards with both persons, or by phone asked the caller alone; the person understands and wants this.
mandates-not-seen = Tick that you checked who they are and what the person wants
mandates-other-name = With this number another name is recorded: check name and number
mandates-caller-unknown = The caller has no mobile phone on a recorded contact card, so they cannot be known by phone: record it at a counter or on a visit
mandates-read-back = Read this to the caller
# $principal (String) - for whom
# $agent (String) - who acts
mandates-say = { $principal }, you want { $agent } to act for you. Is that right?
mandates-say-limits = They can see where things stand and fill in forms, nothing more, until you confirm it at a counter or on a visit. They have to agree too. You can end it at any time.
# $phone (String) - a masked phone
mandates-code-sent = A code was sent to the phone { $phone }. Ask the caller to read it back. Never tell them the code.
mandates-confirm-head = Confirm in person
mandates-confirm = Count as a whole from now on
mandates-many = One caregiver for many people
mandates-many-why = Whoever acts does so for three or more people who are no relatives. That can be good help; look whether it is.
mandates-many-none = Nothing to look at.
mandates-many-looked = I have looked at it
# $number (String) - number of the case
mandates-acted-text = Somebody who acts for you did something in case { $number }. If you did not want that, call 12385.
# $name (String) - who acted
mandates-done-by = done by { $name }, who acts for the person
