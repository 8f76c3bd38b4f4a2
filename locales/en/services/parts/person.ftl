### Words that several services share.

section-person = The applicant

q-resident-name = Name of the applicant
    .hint = The person who needs the certificate, as written in the household book.
    .help = This name is printed on the certificate. It has to match the household book.

q-resident-id = ID number of the applicant
    .hint = 18 characters; the last may be X. If a child has no ID card yet, the number is on the child’s page in the household book.
    .help = The certificate number is made with it. It also tells us the age, and so whether a guardian is needed.

page-has-id-card =
    .when = Only if the applicant is under 18.

q-has-id-card = Whether the applicant has an ID card
    .help = A child can apply without one; only the papers differ.
q-has-id-card-yes = Yes
q-has-id-card-no = Not yet, only the household book
