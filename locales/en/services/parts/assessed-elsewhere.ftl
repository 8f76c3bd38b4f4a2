### Words that several services share.

q-sent-by = Federation that sent it
    .hint = The full name, such as Disabled Persons’ Federation of Yungang District, Datong, Shanxi.
q-sent-document = Document number of what was sent
q-assessed-on = Day of the assessment
q-meets = Conclusion
q-meets-yes = The standard is met
q-meets-no = The standard is not met
q-components = Categories and grades
    .hint = Only where the standard is met. Enter each category; two or more are a multiple disability, whose grade is that of the most severe.
q-components-rule = Where the standard is met enter at least one category; where it is not, enter none
q-category = Category
q-category-visual = Visual
q-category-hearing = Hearing
q-category-speech = Speech
q-category-physical = Physical
q-category-intellectual = Intellectual
q-category-mental = Mental
q-grade = Grade
q-grade-first = Grade 1
q-grade-second = Grade 2
q-grade-third = Grade 3
q-grade-fourth = Grade 4

act-rate-elsewhere = Enter an assessment that was sent from elsewhere
    .hint = Only where the Federation there accepted, had it assessed and published it. Copy the sheet; nothing may be changed.
    .event = Assessment from elsewhere entered
