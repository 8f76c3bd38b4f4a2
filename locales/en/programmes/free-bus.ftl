title = Free rides on city buses
summary = Blind people ride free on city buses. The plan says so of other disabled people too; ask on what conditions.

condition-certificate = A disability certificate that has not expired
    .not = There is no valid disability certificate. Apply for the certificate first.
condition-kind = Blind: by law they ride free. For others it depends on the rules
    .not = They are not blind. Ask the Disabled Persons' Federation whether they ride free.
    .open = The plan says that disabled people ride free, and not on what conditions. Ask the Disabled Persons' Federation first.

how-bring = Take the disability certificate with you.
how-ask = Ask the Disabled Persons' Federation whether a card is needed, and where to get it.
how-aids = A wheelchair, a white cane and other devices that you need travel free.
how-turn = If a blind person with a certificate is made to pay, tell the Federation.

unsaid-who = Which kinds and grades ride free beside blind people: as the Federation of the district publishes it.
unsaid-card = Whether a card is needed, and where to get it: as the Federation of the district publishes it.
unsaid-lines = Which lines are free, and whether a companion is: as the Federation of the district publishes it.
unsaid-unit = Which unit is responsible is not in the plan: as the district publishes it.

basis-plan = Donghe's plan for disabled people 2021–2025
basis-protection-law = Law on the protection of disabled persons
