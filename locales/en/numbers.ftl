### The page on which numbers of certificates come back from the national system.

numbers-title = Enter numbers that came back
numbers-lead = Number, validity and day of printing are copied from the national system, as a file, as lines, or one by one on the page of a case. Each is checked; what is right is entered, and what is wrong comes back with its reason.
numbers-from-file = From a file
numbers-from-file-how = Our own sheet filled in, or any other spreadsheet. Its headings say which column is which: the case number or the identity number; the certificate number; the first and last day; the day of printing. Rows without a number are passed over.
numbers-file = File with the numbers
# $size (Number) - megabytes at most
# $rows (Number) - rows at most
numbers-file-hint = CSV or XLSX, at most { $size } MB and { $rows } rows with a number. The same file may be sent again: what was entered stays as it is.
numbers-printed = Day of printing for rows that have none
numbers-printed-hint = Only where the file has no such column, or leaves it empty.
numbers-send-file = Read the file and enter the numbers
numbers-by-line = Typed, or copied from a spreadsheet
# $count (Number) - rows whose number is still empty
numbers-unfilled =
    { $count ->
        [one] 1 row has no number yet and was passed over.
       *[other] { $count } rows have no number yet and were passed over.
    }
# $count (Number) - rows that were not entered
numbers-mend =
    { $count ->
        [one] 1 row to mend
       *[other] { $count } rows to mend
    }
numbers-mend-how = They were not entered. Change what is wrong and send them again, or tick what is to be left out.
# $row (Number) - its place in what was sent
numbers-row = Row { $row }
# $row (Number) - its place in what was sent
# $why (String) - what is wrong
numbers-row-wrong = Row { $row }: { $why }
numbers-day-hint = Such as 2026-11-24
numbers-leave-out = Leave this row out
numbers-send-mended = Send these rows again
# $count (Number) - rows that are not shown yet
numbers-later =
    { $count ->
        [one] 1 more row comes after these.
       *[other] { $count } more rows come after these.
    }
numbers-later-which = What is wrong with those
numbers-nobody-named = No column is called “Case” or “Identity number”: nobody can tell whose the numbers are. Check the headings
numbers-no-numbers = No column is called “Certificate” or “Certificate number”. Check the headings
numbers-none-filled = No row has a certificate number. Fill in the column and save the file
numbers-nobody = Enter the case number, or the identity number
numbers-no-case-of-person = No case of this person is here. Check the number, or leave the row out
numbers-other-person = The case is of somebody with another identity number. Check both
numbers-several = This person has several cases that wait. Enter the case number
