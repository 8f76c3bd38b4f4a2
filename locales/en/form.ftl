### The pages of a form, from the first question to sending it.

form-back = Back
form-continue = Save and continue
form-saved = “Save and continue” keeps this page. You can stop at any time and go on later.
form-changed = The form has changed since you began. What you have filled in is kept. What is new:
form-keep = To go on later
form-keep-why = Write these two numbers down. You need them on another phone, or when you call.
form-number = Case number
form-code = Query code
form-check = Check your answers
form-check-lead = Look through them and change what is wrong. You come back to this page.
form-send-head = Send
form-send-lead = You can take it back within 10 minutes after sending.
form-send = Send the application
form-not-given = Not given
# $other (String) - what was typed
form-other-said = Other: { $other }
# $amount (String) - an amount
form-yuan = { $amount } yuan
form-unit-yuan = yuan
form-agreed = Agreed
# $count (Number) - how many
form-files-sent =
    { $count ->
        [one] 1 file sent here
       *[other] { $count } files sent here
    }
form-way-here = I send it here now
form-way-here-hint = You choose the photo or file on the next page.
form-way-counter = I bring it to the counter
form-way-counter-hint = If you cannot take or send photos, staff will do it for you.
form-way-post = I send it by post
form-way-someone = Someone else will add it later
form-place = Street and community
form-place-hint = Find the street first, then the community. If you do not know, choose “I do not know”.
form-place-choose = Please choose
form-place-unknown = I do not know
# $street (String) - name of the street
form-place-street-only = { $street }
form-address-line = Estate, building, door
form-address-hint = For example: Building 5, Unit 2, Room 301.
form-pinyin = How the name is spoken (pinyin)
form-pinyin-hint = If the name has rare characters, this keeps us from saying it wrong.
form-id-hint = 18 characters. The last may be X. Blanks do no harm.
form-certificate-hint = 20 characters, on the certificate. A reissued one ends in B and a number.
form-date-hint = For example, for 5 January 1990 enter 1990, 1, 5.
form-several-hint = You can choose more than one.
# $first (String) - a sentence
# $second (String) - a sentence
form-two-sentences = { $first } { $second }
# $max (Number) - most characters allowed
form-long-hint = Up to { $max } characters.
form-declaration = Please confirm
# $title (String) - the heading
# $row (Number) - which, from 1
form-group-row = { $title }, number { $row }
form-group-add = Add another
# $row (Number) - which, from 1
form-group-remove = Remove number { $row }
form-way-taken = I have no photo: please take one
form-way-taken-hint = No need to go to a studio first. At the assessment or at the counter staff take it; whether it costs anything, the Federation publishes.
form-files-taken = No photo yet: staff take it
form-send-not = You may not send this
form-send-not-why = You help to fill it in. The person for whom it is sends it; all answers are kept for them.
form-send-not-how = They can sign in and send it, or have it sent at a counter, by their community worker, or by phone: 12385.
form-another-person = This names somebody else
form-another-person-how = The identity number is not that of the person for whom you act. Change it, or stop acting for them and begin a form for the other person.
form-not-oneself-how = The identity number is not your own. Correct it, or ask the other person first under “Who acts for whom”.
form-known = What we know of you
form-known-lead = This was registered before and need not be typed again. If something is wrong, change it now.
form-known-right = All of it is right: go on
form-known-kept = What you change here changes this form alone.
form-in-chinese = Chinese
form-in-english = English
form-choose = Choose
