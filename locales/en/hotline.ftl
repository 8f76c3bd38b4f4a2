### The hotline: taking calls, logging, answering, dispatching.

hotline-title = Hotline calls
hotline-lead = One page for each call. What broke off is not lost: go on below.
hotline-new = A new call
hotline-from = Number that calls
hotline-from-hint = Leave it empty if the telephone shows none.
hotline-number-wrong = This is no telephone number. Give a mobile number, or a landline with its area code, or leave it empty
hotline-begin = Take the call
hotline-open = Calls that are not over
hotline-none-open = None.
hotline-open-lead = Those that broke off, and those you kept for later.
# $number (String) - the number that calls
# $time (String) - the time of day
hotline-call = Call from { $number }, { $time }
hotline-no-number = an unknown number
hotline-danger = If somebody is hurt, ill, in a fire or attacked: first ask them to call 110, 119 or 120. If they cannot, call for them.
# $count (Number) - how many
# $last (String) - when the last was
hotline-earlier = Calls from this number in the last 30 days: { $count }. The last was on { $last }.
hotline-matter = The matter
hotline-details = Place, date, whom it is about
hotline-caller = Who calls
hotline-phone = To which telephone does the reply go?
hotline-read-back = I read it back, and the caller said that it is right.
hotline-not-read-back = Read it back to the caller, and tick this once they say that it is right
hotline-then = What comes of it
hotline-answer = Answer given at once
hotline-answer-hint = Write the answer here if you can give it on the phone.
hotline-no-answer = To answer at once, write the answer
hotline-keep = Keep for later
hotline-do-answer = Answer and close
hotline-do-dispatch = Log and dispatch
hotline-do-log = Only log
hotline-nothing = Nothing to do
hotline-nothing-lead = A wrong number, or it broke off before anything was said. What was typed is not kept.
hotline-do-nothing = End this call
hotline-was-answered = Answered and closed.
hotline-was-dispatched = Logged, and passed to the unit in charge.
hotline-was-logged = Logged. It waits to be dispatched.
hotline-was-nothing = Nothing came of this call.
hotline-read-out = Read this out to the caller
hotline-number = Case number:
hotline-code = Query code:
hotline-code-once = The query code is shown for 15 minutes after the call.
hotline-to-case = Open the case
hotline-above = It complains of the coordinating unit. The unit above it handles it, and it cannot be seen here.
hotline-status = The caller asks where a case stands
hotline-status-lead = Ask for case number and query code. If they are lost: sign in, or come to the counter with the identity card.
hotline-status-number = Case number
hotline-status-code = Query code
hotline-do-status = Where does it stand?
hotline-status-wrong = Number and code do not belong together. Ask again
hotline-status-told = Read this out
hotline-elsewhere = The unit that coordinates tickets takes the calls of the hotline. Ask whoever calls here to call 12385, or write for them online.
