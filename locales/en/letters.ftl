### What every letter says, whatever its service.

# $name (String) - name of the person
letters-hail = Dear { $name },
letters-hail-nameless = Hello,
letters-document = Document number:{" "}
letters-reasons = Reasons
letters-missing = Papers and answers to add
letters-basis = Legal basis
letters-remedies = What you can do if you disagree
letters-seal = (Seal of the unit)
letters-chinese-counts = The Chinese text prevails.
letters-reassessment = Ask for a new assessment
letters-reassessment-how = If you disagree with the assessment, you can ask the city Federation for another one within 10 working days from the day you receive this letter. If you still disagree, you can ask the Federation of the autonomous region, whose expert committee decides in the end. Details are as published by the city Federation.
letters-reconsideration = Apply for administrative reconsideration
letters-reconsideration-how = You can apply to the People's Government of Donghe District within 60 days from the day you receive this letter, in writing or orally. Whether this is possible for this matter is as published by the district.
letters-review = Apply for administrative reconsideration
letters-review-how = You can apply to the People's Government of Donghe District within 60 days from the day you know of this decision, in writing or orally (Administrative Reconsideration Law, articles 11 and 20).
letters-litigation = Go to court
letters-litigation-how = You can bring an administrative action before a People’s Court within 6 months from the day you know of this decision; after a reconsideration, within 15 days from its decision (Administrative Litigation Law, articles 45 and 46). If you cannot write it yourself, call 12348 and ask for legal aid.
letters-lawsuit = Go to court
letters-lawsuit-how = You can bring an action before a People’s Court (Personal Information Protection Law, article 50). If you cannot write it yourself, call 12348 and ask for legal aid.
letters-complaint = Complain or tell us
letters-complaint-how = You can call 12385 or 12345, or go to the counter, and say it there or bring it in writing. There is no limit of time, and it takes nothing away from your other rights.
letters-whole = Read the whole letter
# $name (String) - who died
letters-hail-family = To the family of { $name }:
letters-code = Letter code:{" "}
# $place (String) - where the code is typed
letters-code-how = To see whether this letter is genuine, scan the code beside this, or open { $place } and type the letter code.
