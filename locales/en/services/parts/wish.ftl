### Words that several services share.

section-wish = The applicant’s own wish, and guardian

q-wish = Whether the applicant wants this certificate
    .hint = It is the applicant’s decision.
    .help = A certificate is always voluntary. Whoever applies for another person has to ask that person first.
q-wish-yes = Wants it
q-wish-cannot-say = Is too young, or cannot be asked clearly now
q-wish-no = Does not want it
q-wish-rule = If the applicant does not want it, the form cannot be sent. If you chose this by mistake, change it. To talk it over, call 12385

page-wish-told-by =
    .when = Only if you did not tick “The applicant” in question { $filler }.

q-wish-told-by = How you know what the applicant wants
    .help = Everybody has their own way to say it. Speaking, writing, signing and nodding all count.
q-wish-told-by-own-words = They said, wrote or signed it themselves
q-wish-told-by-helped = Someone helped to ask, and they answered by nodding, gestures or the like
q-wish-told-by-not-asked = There was no way to ask
    .hint = At the assessment we will ask again in a way that suits them.

page-has-guardian =
    .when = Only if the applicant is 18 or older, you did not tick “A guardian” in question { $filler }, and you ticked intellectual or mental disability in question { $categories }.

q-has-guardian = Whether the applicant has a guardian
    .hint = An intellectual or mental disability does not mean that a person cannot decide. Without a guardian, the person applies.
    .help = Where there is a guardian, the guardian applies and shows proof. We only ask whether there is one; the kind of disability never obliges you to find one.
q-has-guardian-yes = Yes
q-has-guardian-no = No
q-has-guardian-unknown = I do not know
    .hint = Choose this for now; we will look it up.

page-guardian = The guardian
    .when = Only if the applicant is under 18, or you ticked “A guardian” in question { $filler }, or “Yes” in question { $has_guardian }.

q-guardian-name = Name of the guardian
    .hint = If the guardian is a residents’ or village committee or a civil affairs office, give the name of the person in charge.
    .help = Where there is a guardian, the guardian applies, so we need to know who it is.

q-guardian-relation = What the guardian is to the applicant
    .help = It has to match the proof of guardianship.
q-guardian-relation-parent = Father or mother
q-guardian-relation-spouse = Husband or wife
q-guardian-relation-child = Son or daughter
q-guardian-relation-relative = Another relative
q-guardian-relation-organisation = Residents’ or village committee, or civil affairs office

q-guardian-phone = Phone of the guardian
    .hint = If it is the phone number you gave before, leave this empty.
    .help = We call it when the guardian has to confirm something or be there.

page-guardian-id =
    .when = Only if you answered question { $guardian_relation } and did not tick “Residents’ or village committee, or civil affairs office” there.

q-guardian-id = ID number of the guardian
    .hint = 18 characters; the last may be X.
    .help = We compare it with the proof, to be sure that this is the guardian.
q-guardian-id-rule = Enter the guardian’s number. It cannot be the applicant’s, and the guardian must be 18 or older. Compare it with the guardian’s ID card

page-guardian-proof =
    .when = Only if the applicant is under 18, or you ticked “A guardian” in question { $filler }, or “Yes” in question { $has_guardian }.

q-guardian-proof = What shows who the guardian is
    .hint = One is enough. You hand it in later in this form.
    .help = So that nobody can pretend to be the guardian and act for the applicant.
q-guardian-proof-household-book = Household book that shows the relationship
q-guardian-proof-birth-certificate = Medical birth certificate
q-guardian-proof-community-statement = Statement of the community or village
q-guardian-proof-court = Court judgment, or a document that appoints the guardian
q-guardian-proof-agreement = Agreement on guardianship
    .hint = Made in writing while the person could decide alone.
q-guardian-proof-unsure = Not yet, or I do not know
    .hint = Send the form; we tell you what can be used.
