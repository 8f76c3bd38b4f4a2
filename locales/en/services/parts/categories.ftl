### Words that several services share.

section-disability = The disability

q-categories = Which disability the applicant has
    .hint = Choose all that fit; two or more make a multiple disability. If you are not sure, that is fine: a doctor will assess it.
    .help = Different doctors assess different disabilities, so we need to know whom to book.
q-categories-visual = Sight: cannot see, or not clearly
q-categories-hearing = Hearing: cannot hear, or not clearly
q-categories-speech = Speech: cannot speak, or is not understood
q-categories-physical = Body: difficulty moving arms, legs or body
q-categories-intellectual = Intellect: learning, understanding or daily living is harder than for others of that age
q-categories-mental = Mental health: lasting difficulties, such as a mental illness or autism
q-categories-unsure = I do not know which
