### Words that several services share.

page-guardian-papers =
    .when = Only if the applicant is under 18, or you ticked “A guardian” in question { $filler }, or “Yes” in question { $has_guardian }.

q-guardian-papers = Guardian’s ID card and proof of guardianship
    .hint = The proof you chose before. If it was the household book and you handed it in, only the guardian’s ID card.
    .help = A guardian who acts for the applicant has to show proof.
