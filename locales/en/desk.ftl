### The page of a case for officers.

# $name (String) - name of the person
# $service (String) - title of the service
desk-title = { $name }, { $service }
# $done (String) - what was done
# $title (String) - the page
desk-done = { $done }. { $title }
desk-answers = What was sent
desk-documents = Documents
# $name (String) - name of the file
# $kind (String) - media type of the file
desk-look = View “{ $name }” ({ $kind })
desk-identity = Identity
desk-checked = Checked
desk-unchecked = Identity not checked
desk-unchecked-why = This application is tied to nobody's file yet. Check a document, then choose how you did it.
desk-check-counter = Checked at the counter
desk-check-visit = Checked on a visit
desk-check-documents = Checked by the documents sent
desk-acts = What can be done now
desk-no-acts = There is nothing for you to do now.
desk-choose-one = Choose one
desk-choose = Choose what to do
desk-reason = Reason (told to the person)
desk-reason-hint = Use short sentences. They go into the letter and are read out to the person.
desk-do = Carry out
desk-needs-reason = Give the reason
desk-needs-missing = Tick what has to be added or corrected
# $max (Number) - most characters allowed
desk-too-long = A reason has at most { $max } characters. Shorten it
desk-once = The correction notice can be sent only once, and was. Choose something else
desk-not-in-time = The time for this is over. It cannot be done now
desk-needs-identity = The identity was not checked yet. Check a document first
desk-not-now = This cannot be done now. Choose something else
desk-overtaken = Someone was quicker. Below is how it stands now; what you wrote is kept
desk-missing = What is missing
desk-missing-which = Tick everything that is missing, all at once
desk-missing-hint = It can be sent only once: list everything.
# $label (String) - the question as shown
desk-note = Note on “{ $label }”
desk-holder = Held by
desk-held-by-other = A colleague holds it.
desk-held-by-me = You hold it.
desk-take = Take it
desk-give-back = Give it back
desk-history = History
desk-event-taken = Taken by an officer
desk-event-given-back = Given back to the queue
desk-event-message = Wrote a message
desk-event-noted = A note for colleagues was written
desk-notes = Notes for colleagues
desk-notes-why = Only your unit sees them. Write facts and no judgement: people have a right to see what is kept of them.
desk-note-add = Add a note
desk-note-save = Keep it
# $max (Number) - characters
desk-note-wrong = Write a note of at most { $max } characters
desk-event-destroyed = Content destroyed by rule
desk-by-resident = The resident
desk-by-system = The system
desk-by-assessor = An assessor
desk-by-coordinator = The coordinating unit
desk-by-checker = Community (street)
desk-entered = What was entered on the way
desk-by-officer = An officer
desk-write = Message to the person
desk-write-hint = Use short sentences. A text tells the person that it is here.
desk-back = Back to the case
desk-not-entitled = The rules do not allow it: see the reasons under “By the rules”. If you found something else, enter it first.
desk-receives-already = The person receives this already, by another case. Look at that one first
desk-rules = By the rules
desk-rules-yes = Entitled by the rules
desk-rules-open = Not known yet, or for this unit to decide
desk-rules-no = Not entitled by the rules
desk-not-before = Enter what your unit found first, then do this
