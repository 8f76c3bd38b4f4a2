### Following an application.

track-find = Check progress
track-find-lead = Enter the case number and query code; no sign-in needed.
track-number-hint = 12 digits, on the receipt and in the text.
track-code-hint = 8 digits, next to the case number.
track-look = Check
track-wrong = Case number or query code is wrong. Compare them with the receipt
track-sign-in = Sign in with your phone
track-sign-in-why = What you sent while signed in is there; you need no numbers.
track-mine = My cases
track-unsent = Not sent yet
track-sent = Sent
track-none = You have sent nothing here yet.
track-new = Begin something new
# $service (String) - title of the service
# $number (String) - number of the case
track-go-on = Go on with { $service }, { $number }
# $service (String) - title of the service
# $number (String) - number of the case
track-open = { $service }, { $number }
track-touched = Last changed:{" "}
track-received = Received
# $service (String) - title of the service
track-received-what = We received your application: { $service }. Time:{" "}
track-keep-numbers = Write these two numbers down; you need them to check or call. If you gave a mobile number, we send a text to it.
# $time (String) - a time of day
track-undo = A mistake? You can take it back until { $time }
track-undo-how = What you filled in is kept, and so is the number. Later you can still withdraw while it is under way.
track-undo-do = Take it back and change it
track-next = What happens next
track-then = You hear from us
track-then-how = If something is missing you are told everything at once. The result comes in the way you chose.
track-now = See where it stands
track-latest = Latest{" "}
track-latest-head = Latest
track-left-head = Time left
# $days (Number) - working days
track-left =
    { $days ->
        [one] 1 working day
       *[other] { $days } working days
    }
track-today = Due today
# $days (Number) - working days
track-overdue =
    { $days ->
        [one] 1 working day overdue. We are sorry; you can call 12345.
       *[other] { $days } working days overdue. We are sorry; you can call 12345.
    }
track-paused-head = Limit
track-paused = Standing still until you have seen to it
track-paused-else = Standing still until there is an outcome
track-limit-head = What counts
track-to-be-published = This is a proposed limit; the district's own applies once published.
track-provisional = {" "}(provisional: the holidays are not published yet)
track-your-turn = Your turn
track-our-turn = We are working on it
track-over = Finished
track-correct = See to it now
track-progress = Where it stands
track-counting = How days are counted
track-counting-how = Weekends and holidays do not count, make-up workdays do. Counting begins the day after receipt. What comes after office hours counts as received on the next working day.
track-pausing-how = While we wait for you, our limit stands still.
track-letters = Letters
track-messages = Messages
# $count (Number) - messages that may not be read here
track-messages-hidden =
    { $count ->
        [one] There is one message. It may hold personal information.
       *[other] There are { $count } messages. They may hold personal information.
    }
track-from-unit = The Federation
track-from-you = You
track-write = Write to the Federation
track-write-hint = We text you when there is an answer.
track-send = Send the message
# $max (Number) - most characters allowed
track-message-wrong = Write a message of at most { $max } characters
# $number (String) - number of the case
track-message-text = Disability Services Portal: there is a new message in your case { $number }. Read it with your case number and query code.
# $service (String) - title of the service
# $number (String) - number of the case
# $stage (String) - where the case stands, in words
track-text = Disability Services Portal: { $service }, case { $number }: { $stage }. Read more with your case number and query code.
# $service (String) - title of the service
# $number (String) - number of the case
# $code (String) - the query code
track-receipt-text = Disability Services Portal: received your { $service }. Case { $number }, query code { $code }. You can take it back within 10 minutes.
track-quiet-text = Donghe District: a message waits for you. Sign in to read it.
track-also = You can also
track-answers = See what I sent
track-guide = Read the guide
track-withdraw = Withdraw this application
track-withdraw-title = Do you want to withdraw this application?
track-withdraw-what = Nobody works on it any more then. This cannot be undone, and the steps that are done no longer count.
track-withdraw-how = No reason is needed. You can apply again.
track-withdraw-do = Withdraw, and end it
track-withdraw-not = Keep it, and go on
track-back = Back to the case
track-event-submitted = Application sent
# $date (String) - a day
track-event-keyed = Paper form received on { $date } and keyed in
# $name (String) - who wrote it
track-recorded-by = Every answer was written down by { $name }.
# $date (String) - the day
track-event-keyed-counter = Written down for the person at the counter on { $date }
# $date (String) - the day
track-event-keyed-visit = Written down for the person at home on { $date }
# $date (String) - the day
track-event-keyed-phone = Written down for the person on the phone on { $date }
track-event-taken-back = Taken back to change it
# $document (String) - number of the document
track-event-letter = Letter sent: { $document }
# $document (String) - number of the document
track-event-opened = Letter opened: { $document }
track-event-unit-changed = The unit was reorganised: its successor goes on; number and progress stay
track-event-identity = Identity checked
# $was (String) - the last day as it was counted before
# $due (String) - the last day as it is counted now
track-event-due-moved = The public holidays changed: the last day moved from { $was } to { $due }
track-phone = First confirm that it is you
# $phone (String) - a phone number, most of it hidden
track-phone-why = Letters hold personal information. We send a code to { $phone }, the number in your form.
# $phone (String) - a landline, most of it hidden
track-phone-why-call = Letters hold personal information. We call { $phone }, the number in your form, and read a code out.
track-no-phone = You gave no phone in the form. Read the letter at the counter with your ID card, or call 12385 and have it read to you.
track-no-calls = Your contact card says that we may not call you, and this landline takes no texts. Read the letter at the counter with your ID card, or write to us on the page of the case.
track-event-reminded = Reminded that the time is nearly over
track-event-holder-died = The person has died, nothing more is done
track-receipt-way = Scan to open this case; then type the query code to see where it stands.
track-event-death-undone = The death was recorded by mistake; this goes on
# $name (String) - for whom one acts
track-of = Applications of { $name }
track-none-of = Nothing has been sent for them here yet.
