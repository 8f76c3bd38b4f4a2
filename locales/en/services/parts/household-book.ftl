### Words that several services share.

q-household-book = Household book
    .hint = The first page and the applicant’s page. If it also proves guardianship, the guardian’s page too.
    .help = The Federation of the place of registration approves, so we need to see where that is.
