title = Training for work
summary = Teaches disabled people skills for work. Before 2021 there were free courses.

condition-certificate = A disability certificate that has not expired
    .not = There is no valid disability certificate. Apply for the certificate first.
condition-household = Household registered in Donghe
    .not = The household is not registered in Donghe. Ask where it is registered whether there is the same.
    .open = With only a residence permit of Donghe, the Disabled Persons' Federation decides.
condition-course = There is a course that suits
    .open = The Disabled Persons' Federation arranges which courses there are and who is taken.

how-ask = Ask the Disabled Persons' Federation which courses come next, or Human Resources and Social Security.
how-needs = When you enrol, say what you need, such as sign language, large print or a room for a wheelchair.
how-turn = Enrol with the Federation.

unsaid-courses = Which courses there are, when and where: as the Federation of the district publishes it.
unsaid-who = Who is taken: as the Federation of the district publishes it.
unsaid-costs = Whether it is still free, and whether fares and meals are paid: as the Federation publishes it.

basis-plan = Donghe's plan for disabled people 2021–2025
