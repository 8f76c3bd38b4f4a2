### Words that several services share.

section-filling = Who fills this in

q-filler = Who is filling in this form
    .hint = The “applicant” is the person who needs the certificate. You can fill this in for them.
    .help = What we ask later depends on it. If someone fills it in for another person, we note who, so that we know whom to ask.
q-filler-self = The applicant
q-filler-guardian = A guardian
    .hint = For example a child’s parent, or someone named by a court or residents’ committee to look after the applicant.
q-filler-helper = Somebody who helps
    .hint = For example family, a neighbour, a friend, a community disability worker.

q-resident-phone = Phone number
    .hint = Best a mobile: we text you where things stand. If a child has no phone, give the guardian’s. No phone? Leave it empty.
    .help = We call this number to arrange the assessment or when something is missing. Before a letter is shown, a code is sent to this mobile, so that nobody else reads it.

page-helper = The person who helps
    .when = Only if you ticked “Somebody who helps” in question { $filler }.

q-helper-name = Name of the person who helps
    .help = We note who filled in the form, so that we can ask you where something is unclear.

q-helper-phone = Phone of the person who helps
    .help = If something in the form has to be checked, we call you first.

q-helper-relation = How the person who helps knows the applicant
    .help = So that we know whether you help privately, or apply for a residents’ committee or a work unit.
q-helper-relation-relative = Family or relative
q-helper-relation-friend = Neighbour or friend
q-helper-relation-community-worker = Community disability worker or social worker
q-helper-relation-committee = For the residents’ or village committee, or a work unit
    .hint = If the applicant has no guardian, they may apply in writing.
