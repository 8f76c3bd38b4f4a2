### Keying in a form that was handed in on paper.

keying-title = Fill in for somebody
keying-lead = For paper forms that were handed in, and for people at the counter, at home or on the phone. All questions stand on one page, with the numbers of the sheet.
keying-none = Your unit fills in no forms for others.
keying-unsent = Begun by you and not sent
# $service (String) - title of the service
keying-of = Key in: { $service }
keying-back = Fill in for somebody
keying-how = Write what the sheet or the person says. What is not said stays empty; what has to be asked again is told when you send.
# $number (String) - number of the case
keying-kept = Kept under case number { $number }. It is not sent yet.
keying-sheet = The sheet
keying-channel = How it came
keying-paper = A paper form
keying-counter = In the person’s words, at the counter
keying-visit = In the person’s words, at home
keying-phone = In the person’s words, on the phone
keying-consent-when = Without a paper form the person has to agree.
keying-consent = The person wants me to fill this in. I read it back, and they said that it is right.
keying-no-consent = Read it back to the person first; tick this when they agree
keying-received = Day on which the form was received
keying-received-hint = The limit counts from this day. For example, for 5 January 2026 enter 2026, 1, 5.
keying-not-offered = This service could not be applied for on that day. Look at the date again
keying-language = Language of the sheet
keying-language-hint = Letters and texts to the person speak it.
keying-chinese = Chinese
keying-english = English
keying-keep = Keep what I typed
keying-send = Send the application
keying-way-here = Scanned and added here
# $name (String) - name of the paper
# $count (Number) - how many files there are
keying-scans = Scans of “{ $name }”: { $count }
keying-done = Keyed in and sent
keying-hand-over = Hand these two numbers to the person. With them they can see where the application stands, or ask by phone. For your protection this page can be opened today only.
keying-next = Key in another
keying-open = Open the case
keying-committee-head = A residents’ committee files in writing
keying-committee-when = Only for an adult with an intellectual or mental disability who has no guardian. Otherwise leave it empty. The committee’s letter is kept.
keying-committee = The committee files for the person in writing, with its seal
keying-committee-name = Full name of the committee
keying-committee-signed = Who signed
keying-committee-wish = The person was asked: what they said or showed
keying-committee-wish-hint = In their own words. Nobody files for somebody who does not want it.
keying-committee-channel = A committee files in writing: please choose “on paper” or “at the counter”
keying-committee-not-for = A committee files only for an adult with an intellectual or mental disability who has no guardian, and who was asked. Please check date of birth, category, who fills in, guardian, and whether the person was asked
keying-committee-no-name = Please write the full name of the committee
keying-committee-no-signature = Please write who signed
keying-committee-no-wish = Please write what the person said or showed, at most 300 characters
# $name (String) - name of the committee
# $signed (String) - who signed
keying-committee-filed = Filed in writing by { $name }, signed by { $signed }.
# $wish (String) - what the person said
keying-committee-wished = The person was asked: { $wish }
