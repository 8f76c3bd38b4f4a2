### One form for several things: certificate and subsidies. Guide and questions.

title = Certificate and subsidies at once
summary = A disability certificate and the two subsidies, by one form with one set of papers.

guide-fee = Certificate and subsidies are free. The hospital may charge for the examinations of the assessment, as published by the district.
guide-places = Online, by telephone, in your community or at the counter of the street or town. Addresses and hours: as the Federation and the street or town publish them.
guide-documents = You hand in what the things you chose need, each paper once. This is the whole list; not everybody needs everything on it. You can apply before you have them all.

guide-condition-several = For whoever needs a certificate (new, renewed, changed, replaced, moved here) and a subsidy for living or for care. You can also choose one of them alone.
guide-condition-each = What each needs stays the same. Each is decided by itself: if one does not work out, the others go on.
guide-condition-waits = A subsidy needs a certificate. Where there is none yet, the application is kept and goes on by itself on the day the certificate is made. From which month it counts: as Civil Affairs publishes it.

guide-step-choose = Choose what you need
    .text = As many as you like. If you do not know whether you can get it, choose it all the same: Civil Affairs checks.
guide-step-fill = Fill in one form
    .text = The same question is asked once. It is kept wherever you stop.
guide-step-share = Send it once, and each goes its own way
    .text = Each has its own number; the query code is the same.
guide-step-follow = You are told of each
    .text = For each there is an outcome in writing.

easy-what = You can do several things at once.
easy-once = You answer each question once.
easy-each = Each thing has its own outcome.
easy-numbers = Keep the numbers. With them you can look.
easy-fee = All of it is free.
easy-help = Need help? Call 12385.

section-wanted = What you need

q-certificate = What do you need of the certificate
    .hint = One thing. If you have a certificate and nothing is to be done with it, choose the last.
    .help = A subsidy looks at the certificate. What is to be done with it comes first, the subsidy follows.
q-certificate-new = A new one
    .hint = For the first time.
q-certificate-change = Another category or grade
    .hint = The disability has changed.
q-certificate-renewal = Renewal
    .hint = It expires soon, or has expired.
q-certificate-reissue = A replacement
    .hint = It is lost or damaged.
q-certificate-transfer = Moving it here
    .hint = The household is registered in Donghe now.
q-certificate-none = Nothing
q-subsidies = Which subsidy do you apply for
    .hint = Both, if you like. Also if you do not know whether you can get it.
    .help = Civil Affairs checks and decides. What you do not want you need not choose; nobody applies in your place.
q-subsidies-living-allowance = Living allowance for disabled people in hardship
    .hint = The family receives dibao.
q-subsidies-care-allowance = Care allowance for severely disabled people
    .hint = Grade one or two, with care for a long time.
q-subsidies-none = Neither
q-subsidies-rule = Nothing is chosen. Choose a subsidy, or go back and choose what you need of the certificate.

q-filler = Who fills this in
    .hint = “The applicant” is the disabled person. You may fill it in for somebody else.
    .help = What is asked later differs. If you fill it in for somebody, we write down who you are, to be able to ask you.
q-resident-name = The applicant's name
    .hint = The disabled person, as in the household book.
    .help = It has to match the household book.
q-resident-id = The applicant's ID number
    .hint = 18 characters; the last may be X. A child's number stands on its page of the household book.
    .help = Certificate and subsidies are checked by it. It also tells the age, and whether a guardian is needed.
q-address = Where do you live now
    .hint = It need not be where the household is registered.
    .help = Your community and your street or town get in touch with you there.
q-consent = I agree that the Disabled Persons' Federation, the street or town and Civil Affairs use this for what I chose, with what it says of health, disability and means. For an assessment, I agree that it goes to the hospital and to the Federation of the place of registration, and that the result is published as the rules say; for a subsidy, that Civil Affairs checks what the family has.
    .help = Health, disability and means are sensitive. Each office sees only what it works on. If you do not agree, this cannot be done; you can call 12385 and ask first.

basis-one-thing = Guiding opinions of the State Council on government services (“one thing, done once”)

stage-shared-out = Each goes its own way
    .next = Each is worked on by itself.
    .todo = { "" }
