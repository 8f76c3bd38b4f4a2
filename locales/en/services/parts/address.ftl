### Words that several services share.

q-address = Where the applicant lives now
    .hint = It may differ from the registration. Give the place where they live now.
    .help = By this we contact the community and arrange the assessment and the notice. A home visit would go to this address.
