### What every letter says, whatever its service.

# $name (String) - name of the person
letters-hail = Dear { $name },
letters-document = Document{" "}
letters-reasons = Reasons
letters-missing = What has to be added or corrected
letters-basis = Legal basis
letters-remedies = If you disagree
letters-seal = (Seal of the unit)
letters-chinese-counts = The Chinese text prevails.
letters-reassessment = Reassessment
letters-reassessment-how = If you disagree with the assessment, you can ask the city Federation for another one within 10 working days from the day you receive this letter.
letters-reconsideration = Administrative reconsideration
letters-reconsideration-how = You can apply to the district government within 60 days from the day you receive this letter, in writing or orally. Whether this applies is as published by the district.
letters-complaint = Complaints
letters-complaint-how = Call 12385 or 12345 at any time, or write a message in your case.
