### Service of letters: posted, read out, handed over.

letter-lead = Letters wait here for people who want large print or a phone call, and for those without a mobile phone. When a letter has reached its person, enter that on its page.
letter-print = To print, and to post or hand over
letter-call = To read out on the phone
letter-none = There is none now.
# $count (Number) - how many
letter-print-caption =
    { $count ->
        [one] One letter to print
       *[other] { $count } letters to print
    }
# $count (Number) - how many
letter-call-caption =
    { $count ->
        [one] One letter to read out
       *[other] { $count } letters to read out
    }
letter-head-at = Made
letter-head-document = Document
letter-head-phone = Phone
letter-not-reached = This letter has not reached the person yet. The time to object counts from the day after it does.
# $on (String) - the day
letter-opened = The person opened this letter on { $on }.
# $on (String) - the day
letter-read-out = Read out to the person on { $on }.
# $on (String) - the day
letter-posted = Posted, and signed for on { $on }.
# $on (String) - the day
letter-handed-over = Handed to the person on { $on }.
letter-service = Enter that it reached the person
letter-service-why = Time limits count from the day after: enter the right day.
letter-how = How it reached the person
letter-how-read-out = Read out on the phone
letter-how-posted = Posted, and signed for
letter-how-handed-over = Handed to the person
letter-choose = Choose how it reached the person
letter-on = On which day
letter-early = It cannot be before the letter was made. Check the day
letter-enter = Enter it
# $document (String) - document number
# $on (String) - the day
letter-event-read-out = Letter { $document } was read out on { $on }
# $document (String) - document number
# $on (String) - the day
letter-event-posted = Letter { $document } was posted and signed for on { $on }
# $document (String) - document number
# $on (String) - the day
letter-event-handed-over = Letter { $document } was handed over on { $on }
