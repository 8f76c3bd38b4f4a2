title = Volunteers for disabled people
summary = Volunteers help with troubles and daily life, at the clinic, on the way, and with culture and sport.

condition-certificate = A disability certificate that has not expired
    .not = There is no valid disability certificate. Apply for the certificate first.
condition-household = Household registered in Donghe
    .not = The household is not registered in Donghe. Ask where it is registered whether there is the same.
    .open = With only a residence permit of Donghe, the Disabled Persons' Federation decides.
condition-volunteer = There is a volunteer who suits
    .open = Whether there is a volunteer who suits depends on who is free.

how-ask = Tell the community or the Disabled Persons' Federation what you need, and when.
how-say = Say beforehand what is difficult for you and what you mind.
how-turn = If nobody is found, turn to the Federation.

unsaid-who = Who may ask: as the Federation of the district publishes it.
unsaid-how = How to book, and how long ahead: as the Federation of the district publishes it.

basis-plan = Donghe's plan for disabled people 2021–2025
