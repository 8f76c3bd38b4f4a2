### Keying in a form that was handed in on paper.

keying-title = Key in a paper form
keying-lead = All questions stand on one page, with the numbers of the sheet.
keying-none = Your unit takes in no paper forms.
keying-unsent = Begun by you and not sent
# $service (String) - title of the service
keying-of = Key in: { $service }
keying-back = Paper forms
keying-how = Copy what is written. What is not written stays empty; what has to be asked again is told when you send.
# $number (String) - number of the case
keying-kept = Kept under case number { $number }. It is not sent yet.
keying-sheet = The sheet
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
