title = Making homes accessible
summary = Changes the homes of severely disabled people in hardship, such as a ramp at the door or handrails in the toilet.

condition-certificate = A disability certificate that has not expired
    .not = There is no valid disability certificate. Apply for the certificate first.
condition-household = Household registered in Donghe
    .not = The household is not registered in Donghe. Ask where it is registered whether there is the same.
    .open = With only a residence permit of Donghe, Housing and Construction decides.
condition-grade = The certificate says grade one or two
    .not = The certificate does not say grade one or two. If things have become worse, you can ask for a new assessment.
    .open = For grade three or four, Housing and Construction decides.
condition-hardship = The family is in hardship
    .not = The family is not in hardship. Ask again when that changes.
    .open = Whether a family without dibao is in hardship, Housing and Construction decides.
condition-dwelling = The home can be changed
    .open = That can be said only when somebody has looked at the home.

how-register = Have your home noted down and say what is difficult there. Turn to Housing and Construction, or ask the Disabled Persons' Federation.
how-visit = Somebody looks at the home, measures, and makes a plan for it.
how-sign = Work starts when you have agreed and signed. The community and the property managers have to help.
how-accept = When it is done, you look at it together with the inspectors. If something is wrong, tell Housing and Construction.

unsaid-amount = The most that is paid: as Housing and Construction of the district publishes it.
unsaid-hardship = What counts as hardship: as Housing and Construction of the district publishes it.
unsaid-works = Which works are paid for: as Housing and Construction of the district publishes it.
unsaid-consent = What holds for rented homes and for shared parts of a house: as Housing and Construction publishes it.

basis-plan = Donghe's plan for disabled people 2021–2025
basis-accessibility-law = Law on building accessible surroundings
