fact-certificate = Do they have a disability certificate?
    .hint = Only one that has not expired counts.
fact-certificate-yes = Yes
fact-certificate-no = No, or it has expired

fact-categories = Which kind of disability is it?
    .hint = The certificate says. Without one, choose what the doctor said. You may choose several.
fact-categories-blind = Sight: cannot see (grade one or two)
fact-categories-low-vision = Sight: sees little (grade three or four, low vision)
fact-categories-hearing = Hearing
fact-categories-speech = Speech
fact-categories-physical = Body and movement
fact-categories-intellectual = Learning and understanding
fact-categories-autism = Autism
fact-categories-mental = Mental health

fact-grade = Which grade does the certificate say?
    .hint = Grade one is the most severe.
fact-grade-first = Grade one
fact-grade-second = Grade two
fact-grade-third = Grade three
fact-grade-fourth = Grade four

fact-age = How old are they?
    .hint = In full years, as a number, such as 8.

fact-household = Is their household registered in Donghe?
fact-household-here = Yes, in Donghe
fact-household-permit = No, but they have a residence permit of Donghe
fact-household-elsewhere = No, and they have no permit

fact-income = Does the family receive the minimum living allowance (dibao)?
    .hint = Civil Affairs checks this itself. You need no paper for it.
fact-income-low-income = Yes
fact-income-margin = The family is recognised as just above the line
fact-income-neither = Neither

fact-care = Do they need care from day to day?
    .hint = For more than six months on end: help with eating, dressing, the toilet, or somebody to watch over them.
fact-care-yes = Yes
fact-care-no = No

fact-occupation = What do they do now?
fact-occupation-studying = Goes to school or studies
fact-occupation-working = Works, or has a business
fact-occupation-looking = Looks for work
fact-occupation-neither = None of these

fact-receives = Which of these do they receive now?
    .hint = You may choose several.
fact-receives-living-allowance = Living allowance for disabled people in hardship
fact-receives-care-allowance = Care allowance for severely disabled people
fact-receives-extreme-poverty = Support for people in extreme poverty (tekun)
fact-receives-orphan = Living costs for orphans and children whom nobody raises
fact-receives-work-injury-care = Care costs from work injury insurance
fact-receives-welfare-living = A living allowance for injury in office or for retired cadres
fact-receives-welfare-care = A care allowance for injury in office or for retired cadres
fact-receives-elderly-care = Care allowance for old people
fact-receives-elderly-service = Allowance for services to old people
fact-receives-old-age = Allowance for great age
fact-receives-veteran = Pension of a disabled soldier or police officer
