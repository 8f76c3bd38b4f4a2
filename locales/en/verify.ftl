### Whether a letter was made here.

verify-title = Check a letter
verify-lead = To see whether a letter is genuine, type the letter code that stands on it: 16 digits.
verify-hint = At the end of the letter, 16 digits
verify-do = Check
verify-another = Check another letter
verify-true = This letter is genuine
verify-true-why = The code fits. This is what we noted when we wrote the letter. What it says stands in the letter itself.
verify-compare = Compare it with the letter in your hand: unit, document number, date and family name must be the same. If one differs, somebody may have changed the letter.
verify-newer = There is a newer decision in the same case. The newest one counts.
verify-unit = Who wrote it
verify-letter = What it is
verify-document = Document number
verify-date = When it was written
verify-name = Whom it went to
verify-code = Letter code
verify-unknown = We found no such letter
verify-unknown-then = No letter with this code was written here, so it may not be genuine. Do not pay what it asks for, and do not tell its sender your ID or bank card number. Call 12385 and ask.
verify-empty = Type the letter code, 16 digits
verify-characters = A letter code has only digits. Compare it with the letter
# $found (Number) - how many digits were typed
verify-length = A letter code has 16 digits, not { $found }
verify-slip = The code does not fit: one digit may be misread. Compare it with the letter
