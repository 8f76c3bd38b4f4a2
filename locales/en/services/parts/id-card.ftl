### Words that several services share.

page-id-card =
    .when = Only if the applicant is 18 or older, or you ticked “Yes” in question { $has_id_card }.

q-id-card = ID card
    .hint = The applicant’s, front and back.
    .help = To compare name and number, and to be sure who is applying.
