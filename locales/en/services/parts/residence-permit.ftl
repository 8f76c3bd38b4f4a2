### Words that several services share.

page-residence-permit =
    .when = Only if you ticked “Yes” in question { $has_residence_permit }.

q-residence-permit = Residence permit
    .hint = The applicant’s, front and back.
    .help = With it a person registered elsewhere can apply here.
