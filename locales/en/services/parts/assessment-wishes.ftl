### Words that several services share.

section-assessment = Assessment

q-home-visit = Whether the assessment should be at home
    .hint = Whether and when somebody can come is as published by the district.
    .help = A person who is in bed or can hardly go out should not lose the certificate for that.
q-home-visit-no = No, I can go there
q-home-visit-yes = Yes, going out is very hard

page-home-visit-reason =
    .when = Only if you ticked “Yes, going out is very hard” in question { $home_visit }.

q-home-visit-reason = Why going there is not possible
    .hint = For example: bedridden for a long time, and the building has no lift.{ " " }
    .help = Whoever comes has to know what to bring, and how many should come.

q-assessment-times = When the assessment suits you
    .hint = You can choose more than one. We try, but it may not always work.
    .help = So that we do not book a time when you cannot come.
q-assessment-times-weekday-morning = Mornings on working days
q-assessment-times-weekday-afternoon = Afternoons on working days
q-assessment-times-weekend = At weekends
q-assessment-times-any = Any time
