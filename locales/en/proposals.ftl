### Services find people: who could apply for what, as the register suggests, and telling them.

proposals-title = What you could apply for
proposals-lead = As your certificate stands, you may be able to apply for this. Whether you do is up to you; nobody applies in your place.
proposals-none = Nothing new now
proposals-why = Your certificate fits. This has to be so as well, and is checked once you apply:
# $programme (String) - what is proposed
proposals-refuse = I do not want { $programme }
# $count (Number) - how many
proposals-link = What you could apply for: { $count }
proposals-text = [Donghe Disabled Persons' Federation] There may be a service that you can apply for. Sign in to the portal and look at “What you could apply for”, or call 12385. It is up to you, and free.

proposals-staff-title = Likely entitled and not applied
proposals-staff-lead = People of the register with a certificate that counts, who are likely entitled and have not applied. They are told, and nobody applies for them: it is theirs to ask.
proposals-states = By state
proposals-waiting = To be told
proposals-told = Told, not applied
proposals-declined = Do not want it
proposals-applied = Applied
proposals-coverage = How many
# $programme (String) - what
# $waiting (Number) - to be told
# $told (Number) - told
# $declined (Number) - do not want it
# $applied (Number) - applied
proposals-counted = { $programme }: { $waiting } to be told, { $told } told and not applied, { $declined } do not want it, { $applied } applied
proposals-coverage-what = As far as the register tells, by age and grade. Means and need of care are not in the register; they are checked once somebody applies.
proposals-nobody = Nobody here
proposals-head-what = Could apply for
proposals-head-where = Lives in
proposals-head-way = How to tell
proposals-head-since = Since
proposals-by-text = By text
proposals-by-call = By phone
proposals-by-letter = By letter
proposals-in-person = Only in person
proposals-no-call = No calls, no texts: others use that phone and must not know
proposals-say = What to say
proposals-say-lead = Say who you are and why you call. Say that they may be able to apply, that it is checked, that it is up to them, and free.
proposals-say-end = Whoever wants to apply can be helped at once, or call 12385, come to the street or town, or apply online.
# $programme (String) - what is applied for
proposals-key = Fill in the application for { $programme } with them
proposals-letter = Print a letter
proposals-came = What came of it
proposals-came-how = How they were told
proposals-choose = Choose how they were told
proposals-how-text = A text was sent
proposals-how-phone = On the phone
proposals-how-in-person = In person
proposals-how-letter = By letter, handed over or posted
proposals-how-not-reached = Not reached
proposals-send-text = Send a text now
proposals-send-text-hint = The program sends it to this phone. It says neither name nor disability.
proposals-refuses = They do not want to apply
proposals-refuses-hint = Nobody asks again because of this, unless the certificate changes.
proposals-keep = Note it
proposals-back = Back to this person
proposals-letter-title = Services that you may be able to apply for
# $name (String) - to whom
proposals-letter-to = A letter to { $name }
# $name (String) - to whom
proposals-hail = Dear { $name }:
proposals-letter-lead = As your certificate stands, you may be able to apply for this. Whether you fulfil everything is checked once you apply.
proposals-letter-how = To apply, call 12385, come to your street or town, or apply in the portal online. If filling in is hard, we fill it in with you.
proposals-letter-free = It is up to you, and free. If you do not want it you need not answer; nobody applies in your place.
