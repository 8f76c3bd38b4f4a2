### What is wrong with something that was typed, and how to put it right. No full stop at the end: it is added.

# $label (String) - the question as shown
fault-empty = Fill in “{ $label }”
# $label (String) - the question as shown
fault-nothing-chosen = Choose an answer to “{ $label }”
fault-other-empty = You chose “Other”. Say what it is
# $label (String) - the option that stands alone
fault-none-and-others = If you choose “{ $label }”, choose nothing else
# $label (String) - the question as shown
fault-not-an-option = What was sent is not one of the options. Answer again: “{ $label }”
# $label (String) - the question as shown
# $max (Number) - most characters allowed
# $found (Number) - how many characters there are
fault-too-long = “{ $label }” is too long. At most { $max } characters, now { $found }. Shorten it
# $label (String) - the question as shown
fault-unreadable = “{ $label }” contains characters that cannot be read. Delete them and enter it again
# $label (String) - the question as shown
fault-not-a-number = Enter “{ $label }” in digits only, such as 3
# $label (String) - the question as shown
# $min (Number) - the smallest allowed
# $max (Number) - the largest allowed
fault-out-of-range = “{ $label }” must be a number from { $min } to { $max }
# $most (Number) - most characters allowed
fault-name-long = A name has at most { $most } characters. Check whether something else got in
fault-name-digit = A name has no digits. Check that this is the right box
fault-name-private = Other computers cannot show this rare character. Use another form, or give the pinyin
# $sign (String) - the character that is not allowed
fault-name-sign = A name cannot contain “{ $sign }”. Delete it
fault-name-no-letter = Enter the whole name
fault-id-empty = Enter the ID number
# $found (Number) - how many characters there are
fault-id-length = Enter all 18 characters of the ID number. Now there are { $found }
fault-id-characters = An ID number has digits, and perhaps X at the end. Delete anything else
fault-id-birth = The birth date inside the ID number is wrong. Compare it with the card
fault-id-future = The birth date inside the ID number is in the future. Compare it with the card
fault-id-checksum = One character of the ID number is wrong. Compare it with the card
fault-certificate-empty = Enter the certificate number
# $found (Number) - how many characters there are before a B
fault-certificate-length = Enter all 20 characters of the certificate number, 2 more than the ID number. Now there are { $found }
fault-certificate-characters = A certificate number has digits, perhaps an X, and B with a number if reissued. Compare it with the certificate
# $why (String) - what is wrong with it
fault-certificate-id = The first 18 characters are the ID number: { $why }
fault-certificate-category = Character 19 of the certificate number must be 1 to 7. Compare it with the certificate
fault-certificate-grade = Character 20 of the certificate number must be 1 to 4. Compare it with the certificate
fault-certificate-reissue = After B comes a number from 1 to 99. Compare it with the certificate
fault-phone-characters = A phone number has digits only. Delete anything else
fault-phone-abroad = Only numbers of mainland China can be used. Enter another
fault-phone-area = Put the area code before a landline number, such as 0472
fault-phone-beginning = No mobile number begins like this. Check it
# $found (Number) - how many digits there are
fault-phone-length = A mobile number has 11 digits. Now there are { $found }. Check it
fault-date-year = Enter the year
fault-date-month = Enter the month
fault-date-day = Enter the day
fault-date-number = Enter the date in digits, such as 1990, 1, 5
fault-date-digits = A year has four digits, such as 1990
fault-date-no-month = Check the month. It is from 1 to 12
# $month (Number) - the month, 1 to 12
# $last (Number) - the last day of that month
fault-date-no-day =
    Check the date: { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    } of that year has { $last } days
# $label (String) - the question as shown
fault-date-future = “{ $label }” cannot be in the future. Check it
# $label (String) - the question as shown
fault-date-past = “{ $label }” cannot be in the past. Check it
fault-date-early = The year is too early. Enter 1900 or later
fault-date-late = The year is too late. Check it
# $label (String) - the question as shown
fault-money-number = Enter “{ $label }” in digits, such as 350.50
fault-money-negative = An amount cannot be below 0. Delete the minus sign
fault-money-precise = An amount has at most two decimals. Delete the others
fault-money-large = The amount is too large. Check it
fault-no-place = Choose the street and community, or “I do not know”
fault-not-declared = Read the statement, and tick the box if you agree
fault-no-way = Choose how you hand this in
fault-no-file = No file was sent yet. Send one, or choose another way
# $min (Number) - the smallest allowed
fault-too-few =
    { $min ->
        [one] Enter at least one
       *[other] Enter at least { $min }
    }
fault-twice = The same category is there twice. Remove one
fault-not-the-persons = The first 18 characters are not this person’s identity number. Check the certificate
fault-not-the-rating = Places 19 and 20 do not match the category and grade of the assessment. Check both
fault-taken = This number is in the register already. Check the certificate
# $suffix (String) - what must stand at the end, such as B2
fault-not-the-next = The number of a reissue is the original 20 characters and then { $suffix }. Compare it with the one that the national system gave
fault-not-the-number-before = Places 19 and 20 do not match the number before. A new category or grade needs an application for a change
# $day (String) - the day of the approval
fault-before-approval = Printed before the approval of { $day }? Check the day of printing
fault-ends-before-printing = The day of printing must be before the last day of validity. Check both days
fault-no-owner = The plan gives this matter to no unit. Choose one
fault-complained-of = This is the unit that is complained of, so it cannot have the case. Choose the one above it, or keep it with the coordinating unit
