### Living allowance for disabled people in hardship: guide and questions. Both subsidies share the rest.

title = Living allowance for disabled people in hardship
summary = For disabled people whose family receives dibao; paid every month.

guide-fee = Free of charge.
guide-places = Online, by phone, in the community or at the counter of the street or town; anywhere in the country. Addresses and hours: as the street or town publishes them.
guide-documents = No picture of the certificate and no paper about dibao: offices find out among themselves. Only a guardian sends papers of guardianship.

guide-condition-certificate = A disability certificate that has not expired.
guide-condition-income = The family receives dibao. Civil Affairs checks that itself; you need no paper. Whether families just above the line get it: as Civil Affairs publishes it.
guide-condition-household = Household registered in Donghe. If it is registered elsewhere, hand it in here all the same; it is decided there.
guide-condition-not-together = Not beside the living costs of orphans, support in extreme poverty, or care costs of work injury insurance. For others see “What can I get?”.

guide-step-fill = Fill it in
    .text = Online, or call 12385 and somebody fills it in with you. It is kept wherever you stop.
guide-step-first-check = The street or town looks first
    .text = If something is missing, you are told all of it at once.
guide-step-certificate = The Federation checks the certificate
    .text = As it is registered: you need not send anything.
guide-step-decision = Civil Affairs decides
    .text = Approved or not, there is a written decision with reasons and sources.
guide-step-paid = Register the bank card, and it is paid every month
    .text = It counts from the month of the application. How much a month, and on which day: as Civil Affairs publishes it.

easy-what = This is money every month.
easy-who = The family gets dibao: you can get it.
easy-fill = First fill in the form.
easy-no-papers = You need no papers.
easy-decide = Civil Affairs decides.
easy-month = It counts from this month.
easy-fee = It costs nothing.
easy-help = Need help? Call 12385.

q-held-certificate = Number of the certificate
    .hint = 20 characters on the certificate. If you do not have it at hand, leave it empty.
    .help = With the number we find it faster. By the ID number we find it as well.
q-consent = I agree that the street or town, the Disabled Persons' Federation and Civil Affairs use this for the living allowance, with what it says of disability and means. I agree that Civil Affairs checks what the family has.
    .help = Disability, health and means are sensitive. If you do not agree, this cannot be done; you can call 12385 and ask first.

q-filler = Who fills this in
    .hint = “The applicant” is the disabled person who is to receive the allowance. You may fill it in for somebody else.
    .help = What is asked later differs. If you fill it in for somebody, we write down who you are, to be able to ask you.
q-resident-name = The applicant's name
    .hint = The disabled person who is to receive the allowance, as in the household book.
    .help = It has to match the household book. The allowance goes to the person alone.
q-resident-id = The applicant's ID number
    .hint = 18 characters; the last may be X. A child's number stands on its page of the household book.
    .help = By it the certificate is found: you need not send a picture of it.
q-resident-phone = Phone
    .hint = Best a mobile phone: a text tells you how far it is. Leave it empty if there is none.
    .help = We use it when something is missing and when it is decided. Before a letter is shown, a code goes to this phone, so that nobody else reads it.
q-address = Where do you live now
    .hint = It need not be where the household is registered.
    .help = The street or town where you live looks at the application first.

q-found-household = Where is the household registered
q-found-household-here = In Donghe
q-found-household-permit = Elsewhere, with a residence permit of Donghe
q-found-household-elsewhere = Elsewhere, without a permit
q-found-receives = Which of these does the applicant receive now
q-found-receives-living-allowance = Living allowance for disabled people in hardship
q-found-receives-care-allowance = Care allowance for severely disabled people
q-found-receives-extreme-poverty = Support for people in extreme poverty (tekun)
q-found-receives-orphan = Living costs for orphans and children whom nobody raises
q-found-receives-work-injury-care = Care costs from work injury insurance
q-found-receives-welfare-living = A living allowance for injury in office or for retired cadres
q-found-receives-welfare-care = A care allowance for injury in office or for retired cadres
q-found-receives-elderly-care = Care allowance for old people
q-found-receives-elderly-service = Allowance for services to old people
q-found-receives-old-age = Allowance for great age
q-found-receives-veteran = Pension of a disabled soldier or police officer
q-found-receives-none = None of these
q-found-income = What the check of means found
    .hint = As offices compared it; the person is asked for no paper.
q-found-income-low-income = Receives dibao
q-found-income-margin = Recognised as just above the line
q-found-income-neither = Neither
q-found-area = Does the household count as urban or rural
    .hint = Only where amounts differ by it.
q-found-area-urban = Urban
q-found-area-rural = Rural
