### The register of certificate holders: looking somebody up, importing, checking, undoing.

register-title = Register of certificate holders
register-lead = Look up one person by identity number or certificate number. Who looked at whom, and when, is recorded.
register-number = Identity number or certificate number
register-number-hint = 18 characters of an identity number, or 20 of a certificate number; one that was issued again ends with B and a number.
register-look = Look up
register-nobody = The register does not have this number. Check it; a certificate that was made lately may not be imported yet
register-look-another = Look up another person
register-recused = You declared that you stay away from this person. Ask a colleague to look them up
register-holder = Certificate holder
# $name (String) - name of a person
# $digits (String) - last four characters of the identity number
register-holder-named = { $name } (identity number ending in { $digits })
register-id-number = Identity number
register-known = What the register says
register-certificates = Disability certificates
register-no-certificate = The register has no certificate of this person.
register-unknown = Not recorded
register-earlier = Earlier records
# $day (String) - a day, as it is said
# $row (Number) - number of a row
register-from-import = Register as of { $day }, row { $row }
# $number (String) - number of a case or certificate
# $day (String) - a day, as it is said
register-from-case = Case { $number }, { $day }
# $day (String) - a day, as it is said
register-from-system = Entered on { $day } from the result of the national system
register-looked = This look is recorded.

register-name = Name
register-phone = Phone
register-place = Street and community
register-address = Address
register-guardian-name = Guardian’s name
register-guardian-phone = Guardian’s phone
register-certificate-number = Certificate number
register-category = Category
register-grade = Grade
register-parts = Parts of a multiple disability
register-disability = Category and grade
register-status = State of the certificate
register-valid-from = Issued on
register-valid-until = Valid until
register-street = Street or town
register-community = Community or village
register-sex = Sex (only compared)
register-birth = Birthday (only compared)
register-active = Valid
register-frozen = Frozen
register-expired = Expired
register-cancelled = Cancelled
register-transferred-out = Moved away
register-replaced = Replaced by a new number
register-no-end = Not stated

register-imports = Import the register
register-imports-lead = Bring in the register as the Federation’s system exports it (CSV or XLSX). It is checked first and you see what would change; only when you confirm is anything written, and it can be undone afterwards.
register-file = File of the register
# $size (Number) - megabytes
# $rows (Number) - how many rows
register-file-hint = A CSV or XLSX file, at most { $size } MB and { $rows } rows. The first line, or one of the first few, has the headings.
register-send = Upload and see the columns
register-none = No register was imported yet.
# $count (Number) - how many
register-list = { $count ->
    [one] One import
   *[other] { $count } imports
  }
register-when = Uploaded
register-which = File
register-who = By
register-state = State
register-what = Result
register-command-line = at the server
# $name (String) - name of the file
# $when (String) - a time, as it is said
register-of = Register: { $name }, uploaded { $when }
register-back = All imports
# $who (String) - name of a member of staff
# $when (String) - a time, as it is said
register-sent-by = Uploaded by { $who }, { $when }
# $who (String) - name of a member of staff
# $when (String) - a time, as it is said
register-applied-by = Confirmed by { $who }, { $when }
# $who (String) - name of a member of staff
# $when (String) - a time, as it is said
register-undone-by = Undone by { $who }, { $when }
# $day (String) - a day, as it is said
register-as-of-is = The file says how things were on { $day }.

register-state-uploaded = Waits for you to say what each column is
register-state-checking = Being checked
register-state-checked = Checked, waits for you to confirm
register-state-applying = Being written
register-state-applied = Written
register-state-undoing = Being undone
register-state-undone = Undone
register-state-failed = The file cannot be read to its end
register-state-dropped = Given up

register-fault-empty = This file is empty. See whether it is the right one
register-fault-headings-only = This file has headings and nobody below them. See whether it is the right one
register-fault-kind = This is no CSV or XLSX file. Open the register in Excel or WPS, save it as XLSX or CSV, and upload that
register-fault-old = This is an old XLS file, or one with a password. Open it in Excel or WPS, take the password off, save it as XLSX, and upload that
register-fault-encoding = The text in this file cannot be read. Save it in Excel or WPS as “CSV UTF-8” or XLSX, and upload that
register-fault-broken = This file cannot be opened: it may be damaged or cut off. Open it in Excel or WPS, save a copy, and upload that
register-fault-unpacked = This file is too large once it is unpacked. Keep only the sheet of the register, or save it as CSV, and upload that
# $rows (Number) - how many rows
register-fault-rows = Too many rows; at most { $rows }. Split it into several files
# $columns (Number) - how many columns
register-fault-columns = Too many columns; at most { $columns }. Keep only those of the register
register-fault-line = One line does not end, most likely for want of a quotation mark. Open it in Excel or WPS, save a copy, and upload that
register-fault-gone = The uploaded file is not there any more, as after a backup was brought back. Upload it again
# $size (Number) - megabytes
register-fault-large = The file is too large; at most { $size } MB. Split it into several files, or save it as XLSX
register-fault-nothing = Choose a file first

register-columns = What each column is
register-columns-lead = The headings were used for a guess; check each one. A name is needed, and at least one of identity number and certificate number. Empty cells change nothing in the register.
# $letter (String) - letter of a column
# $heading (String) - heading of a column
register-column = Column { $letter }: { $heading }
# $name (String) - name of a field, file or place
register-column-is = Column of: { $name }
# $samples (String) - two values, partly hidden
register-column-samples = For example { $samples }
register-column-none = Not in the file
register-column-any = a column without a heading
register-as-of = Day of the register
register-as-of-hint = The day on which it was exported. What was changed here after that day is not silently written over.
register-check = Begin to check
register-check-again = Say again what each column is, and check
register-no-name = Choose the column of the name
register-no-number = Choose the column of the identity number or of the certificate number
# $name (String) - name of a field, file or place
register-twice = This column is chosen twice. Choose another for “{ $name }”, or “not in the file”
register-all-columns = Columns of the file
register-heading = Heading
register-letter = Column
register-samples = Examples (partly hidden)

register-working = This goes on by itself; you can leave the page. After a power cut it goes on where it was.
# $row (Number) - number of a row
# $rows (Number) - how many rows
register-came = Came to row { $row } of about { $rows }
register-begins = Begins in a moment
register-again = See how far it is now
register-give-up = Give up this import
register-given-up = Given up; the register was not changed.

register-result = What was found
register-result-lead = The register is not changed yet.
# $count (Number) - how many
register-count = { $count ->
    [one] one row
   *[other] { $count } rows
  }
register-rows = Altogether
register-kind-new = New people
register-kind-changed = Changes
register-kind-unchanged = No change
register-kind-conflicting = At odds with the register
register-kind-repeated = Repeated rows
register-kind-faulty = Rows with faults
register-missing = In the register and not in the file
register-see-new = See the new people
register-see-changed = See the changes
register-see-conflicting = See what is at odds
register-see-repeated = See what is repeated
register-see-faulty = See the faults
register-see-missing = See who they are
register-see-left-out = See what was not written
register-see-kept = See what was not taken back
register-missing-note = Only listed; nothing is changed.
register-repeated-note = The same as a row before; written once.
# $count (Number) - how many
register-people = { $count ->
    [one] one person
   *[other] { $count } people
  }
register-apply = Write into the register
register-apply-title = Confirm
register-mend-first = It is best to mend the rows with faults in Excel or WPS first, and to upload the file again.
# $count (Number) - how many
register-leave-out = Leave out the rows with faults ({ $count }) and write the others
register-leave-out-needed = There are still faults in the file. Mend it and upload it again, or tick here that the rows with faults are left out
# $count (Number) - how many
register-conflicts = Rows at odds with the register ({ $count })
register-conflicts-leave = Leave these rows out; the register stays as it is
register-conflicts-take = The file is right
register-conflicts-needed = Choose what to do with the rows that are at odds
register-nothing-to-do = There is no row to be written.
register-outdated = Another import has changed the register since this was checked. Check it again before it is written
register-remap = Change the columns and check again
# $size (Number) - kilobytes, about
register-faults-file = Download the rows with faults (CSV, about { $size } KB)

register-done = Written into the register
register-outcome-added = People added
register-outcome-changed = People changed
register-outcome-left-out = Rows not written
register-outcome-taken-back = Rows taken back
register-outcome-kept = Rows taken back in part
register-left-out-faulty = Rows with faults were left out, as you chose
register-left-out-choice = Rows at odds with the register were left out, as you chose
register-taken-choice = For rows at odds with the register the file was taken to be right, as you chose
register-undo = Undo this import
register-undo-lead = Each value goes back to what it was. What was changed since stays, and you are told what that is. People who were added by it are taken out. The undoing is recorded, too.
register-undo-sure = I want to undo this import
register-undo-needed = To undo it, tick here first
register-undone = Undone

# $kind (String) - kind of rows
# $name (String) - name of a field, file or place
register-rows-of = { $kind }: { $name }
register-row = Row
register-person = Who
register-wrong = What is wrong, and how to mend it
register-difference = Before and after
register-no-rows = There is no such row.
# $page (Number) - which page
register-rows-caption = Page { $page }
register-nameless = Nobody can tell who
# $letter (String) - letter of a column
# $heading (String) - heading of a column
# $text (String) - what is wrong
register-at = Column { $letter }, “{ $heading }”: { $text }
# $text (String) - what is wrong
register-whole-row = The whole row: { $text }
# $name (String) - name of a field, file or place
# $new (String) - what comes
register-new-value = { $name }: { $new }
# $name (String) - name of a field, file or place
# $old (String) - what was there
# $source (String) - where it came from
# $new (String) - what comes
register-change = { $name }: { $old } ({ $source }) becomes { $new }
# $row (Number) - number of a row
register-file-row = Row { $row }

register-w-missing = This is empty; fill it in
register-w-ruined = A long number was taken for a quantity, and its last digits are lost. Format this column as text, and export or type it again
register-w-unreadable = It has signs that cannot be read; type it again
register-w-formula = The formula here has failed; put the value in its place
register-w-too-long = It is too long; see whether it is in the wrong column
register-w-shifted = This row has more cells than there are headings, perhaps for a comma too many; line it up
register-w-other-person = The first 18 characters are not the identity number of this row; see whether rows have slipped
register-w-category = The category is visual, hearing, speech, physical, intellectual, mental or multiple, or 1 to 7
register-w-grade = The grade is 1 to 4
register-w-not-in-number = It does not fit characters 19 and 20 of the certificate number; check both
register-w-parts = The parts of the multiple disability cannot be understood, or the most severe is not of the certificate’s grade. Write for example: 肢体二级、言语三级
register-w-backwards = It ends before it was issued; check both dates
register-w-status = This state is not known. Known are 正常, 冻结, 过期, 注销, 迁出, 换发
# $name (String) - name of a field, file or place
register-w-no-place = The district has no “{ $name }”. Write the street and community as they are called now
# $name (String) - name of a field, file or place
register-w-many-places = Several streets have a “{ $name }”; add the street
register-w-not-the-numbers = It does not fit the identity number; see whether rows have slipped
# $row (Number) - number of a row
register-w-repeated = Row { $row } is the same person and says otherwise. Keep only the right one

# $old (String) - what was there
# $new (String) - what comes
register-c-other-name = The same identity number under another name: { $old } in the register, { $new } in the file
# $name (String) - name of a field, file or place
register-c-newer = The register’s “{ $name }” is newer than the file
register-c-newer-certificate = The register’s certificate is newer than the file
register-c-revived = The register says that this certificate no longer counts, the file that it does
# $name (String) - name of a field, file or place
register-k-value = “{ $name }” was changed since, and stays
# $number (String) - number of a case or certificate
register-k-certificate = Certificate { $number } was changed since, and stays

register-prefill = Bring in from the register
register-prefill-lead = Once you have seen the person’s identity card, name, phone and address can be brought in from the register, and need not be asked again. Each has to be checked with the person.
register-prefill-checked = I have seen the person’s own identity card, and it is this person
register-prefill-unchecked = See the person’s identity card first, and tick when it is this person
register-prefill-button = Bring in what the register says
register-prefilled = From the register
# $source (String) - where it came from
register-prefilled-from = From the register ({ $source })
# $name (String) - name of a field, file or place
register-confirmed = Checked with the person: { $name }
# $name (String) - name of a field, file or place
register-confirm = Check “{ $name }” with the person: tick it where it is right, change it where it is not

register-audit = Looks into the register, and imports
register-audit-lead = Each time somebody of the staff looks at a person in the register, and each import, is recorded here. Whose record it was is not shown.
register-purpose = What for
register-for-look-up = Looked up
register-for-prefill = Brought in while filling in
register-audit-none = Nobody has looked into the register yet.
# $count (Number) - how many
register-audit-caption = { $count ->
    [one] The last look into the register
   *[other] The last { $count } looks into the register
  }
# $count (Number) - how many
register-audit-imports = { $count ->
    [one] The last import
   *[other] The last { $count } imports
  }
register-for-proposal = To tell them what they could apply for
