### A confidential case: who sent it.

# $number (String) - the case number
reporter-title = Who sent it, case { $number }
reporter-back = Back to the case
reporter-confidential = Confidential: the unit that handles it is not told who sent it
reporter-look = See who sent it
reporter-recorded = The person asked for confidentiality. Look only when you have to reach them. Each look is recorded, with who looked and when, and the person can see it.
reporter-keep = This look was recorded. Do not tell the unit that handles it, and do not write name or telephone into replies or notes.
