title = Care allowance for severely disabled people
summary = For severely disabled people who need care for a long time; paid every month.

condition-certificate = A disability certificate that has not expired
    .not = There is no valid disability certificate. Apply for the certificate first.
condition-household = Household registered in Donghe
    .not = The household is not registered in Donghe. Apply where it is registered; a counter here can pass the papers on.
condition-grade = The certificate says grade one or two
    .not = The certificate does not say grade one or two. If things have become worse, you can ask for a new assessment.
    .open = Whether grade three or four of a learning or mental disability gets it depends on the rules of the district.
condition-care = Somebody has to give care from day to day
    .not = No care is needed from day to day. Come back when that changes.

how-apply = Apply yourself, or have a guardian, the family or the community apply. Bring the ID card, the household book, the certificate and a bank card.
how-check = The street or town looks at it first; the Disabled Persons' Federation checks the certificate and the grade.
how-decide = Civil Affairs decides.
how-paid = It counts from the month of the application and goes to the person's own bank card.

unsaid-amount = How much a month: as Civil Affairs of the district publishes it.
unsaid-grades = Whether grade three or four of a learning or mental disability gets it: as Civil Affairs of the district publishes it.

basis-two-subsidies = State Council: a living allowance for disabled people in hardship and a care allowance for severely disabled people
basis-improved = Opinions on improving both allowances
basis-overlaps = Notice on both allowances and other benefits
