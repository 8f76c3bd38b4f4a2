### Words that several services share.

q-household = Where the applicant’s household is registered
    .hint = See the address on the first page of the household book.
    .help = The Federation of that place approves the certificate. If it is elsewhere, we ask two more questions.
q-household-donghe = Donghe District
q-household-elsewhere = Somewhere else
q-household-unknown = I do not know
    .hint = Choose this for now; we will look it up.

page-elsewhere = Registered somewhere else
    .when = Only if you ticked “Somewhere else” in question { $household }.

q-household-place = Province, city and county or district of registration
    .hint = For example: Yungang District, Datong, Shanxi.
    .help = We accept the application here and arrange assessment and notice. The Federation of that place then approves and issues the certificate.

q-has-residence-permit = Whether the applicant has a valid residence permit
    .help = To apply away from the place of registration, a residence permit for this place is needed.
q-has-residence-permit-yes = Yes
q-has-residence-permit-no = No, or it has expired
    .hint = You may need to get a permit first, or apply where you are registered. You can ask 12385 first.
