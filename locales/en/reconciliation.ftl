### Whether what cases recorded of certificates is what the register says.

reconciliation-title = Compare with the register
reconciliation-lead = The certificates that were issued by cases here, compared with the register as it was last imported. Nothing is changed by itself: an officer looks into what differs.
reconciliation-no-register = There is no register to compare with yet
reconciliation-no-register-why = As soon as the lead of the Federation has imported a file of the register, what differs stands here.
# $name (String) - name of the file
# $day (String) - the day on which the file says how things are
reconciliation-with = Compared with the file “{ $name }”, which says how things stood on { $day }. What was recorded on that day or later waits for the next file.
# $when (String) - when
reconciliation-done = All certificates were compared: { $when }.
reconciliation-going-on = The comparison is going on. Look again in some minutes.
reconciliation-whole = A file that holds only a part of the register misses many. Then import the whole one.
reconciliation-found = What was found
# $kind (String) - what kind of thing was found
# $count (Number) - how many, 999 at most
reconciliation-count = { $kind }: { $count ->
        [999] 999 or more
       *[other] { $count }
    }
reconciliation-absent = Recorded here, not in the register
reconciliation-absent-lead = A certificate was issued by a case here, and the register does not know it.
reconciliation-differs = In both, and not the same
reconciliation-differs-lead = Number, category, grade, validity or state are other than a case here says.
reconciliation-waiting = In the register, and the case here still waits
reconciliation-waiting-lead = The national system has given a number that was not entered here yet.
reconciliation-head-found = What differs
reconciliation-head-do = What to do
# $count (Number) - rows in this file
reconciliation-more = These are the first { $count }. There are more: look into these, then take the file again.
reconciliation-none = Nothing of this kind. Nobody needs to do anything.
reconciliation-sheet = Get the list (Excel file)
# $row (Number) - the row of the file
# $number (String) - the number, masked
# $until (String) - last day
reconciliation-says-waiting = Row { $row } of the register has the number { $number }, valid until { $until }.
# $number (String) - the number, masked
# $until (String) - last day
reconciliation-says-absent = The number { $number }, valid until { $until }, is recorded here and is not in the register.
# $row (Number) - the row of the file
reconciliation-says-unreadable = Row { $row } of the register has faults, so nothing can be compared.
# $here (String) - the number here, masked
# $there (String) - the number in the register, masked
reconciliation-says-number = Number: here { $here }, in the register { $there }.
# $here (String) - the category here
# $there (String) - the category in the register
reconciliation-says-category = Category: here { $here }, in the register { $there }.
# $here (String) - the grade here
# $there (String) - the grade in the register
reconciliation-says-grade = Grade: here { $here }, in the register { $there }.
# $here (String) - the day here
# $there (String) - the day in the register
reconciliation-says-from = Day of issue: here { $here }, in the register { $there }.
# $here (String) - the day here
# $there (String) - the day in the register
reconciliation-says-until = Valid until: here { $here }, in the register { $there }.
# $here (String) - the state here
# $there (String) - the state in the register
reconciliation-says-status = State: here “{ $here }”, in the register “{ $there }”.
reconciliation-no-day = not said
reconciliation-waiting-do = Compare the number in the national system, then enter it.
reconciliation-absent-do = Look for the number in the national system. Where it is there, the next file has it; where it is not, have it entered there.
reconciliation-differs-do = The national system is the record. Where it is right, tell the person and change what was handed over; where it is wrong, have it changed there.
reconciliation-unreadable-do = Have the row mended in the file of the register, and import it again.
# $number (String) - number of the case
reconciliation-enter = Check and enter the number of { $number }
# $number (String) - number of the case
reconciliation-holder = What the register knows of { $number }
# $number (String) - number of the case
reconciliation-settle = { $number } was looked into
reconciliation-settled = It was noted on the case and leaves this list
reconciliation-noted = Compared with the register and looked into.
# $what (String) - the name of a column
reconciliation-here = { $what } (here)
# $what (String) - the name of a column
reconciliation-there = { $what } (register)
# $name (String) - name of the file
# $row (Number) - the row of the file
# $day (String) - the day on which the file says how things are
reconciliation-offered = Number and validity are taken from row { $row } of the register “{ $name }” of { $day }. Compare them in the national system, add what is missing, and only then send the page.
