title = Rehabilitation aid for disabled children
summary = Pays for surgery, devices and training of disabled children. A diagnosis will do; no certificate is needed.

condition-age = Children up to ten come first
    .not = They are eighteen or older. Adults can ask for other rehabilitation.
    .open = For older children the Disabled Persons' Federation decides, once small children are provided for.
condition-kind = A disability of sight, hearing, speech, movement or learning, or autism
    .not = This does not cover the kind of disability chosen. Ask about other rehabilitation for mental health.
condition-household = Household registered in Donghe, or a residence permit of Donghe
    .not = Neither the household nor the permit is of Donghe. Apply where one of them is.
condition-diagnosis = A disability certificate, or a diagnosis by a hospital

how-apply = The guardian applies; somebody else or an organisation may do it for them.
how-check = The Disabled Persons' Federation checks. Offices find out among themselves about dibao and the like; you need no papers.
how-choose = You choose one of the designated institutions.
how-settle = The money goes to the institution directly. Ask the Federation before you go to one elsewhere.

unsaid-highest-age = Up to which age: as the Federation of the district publishes it.
unsaid-income = Whether income matters: as the Federation of the district publishes it.
unsaid-amounts = How much a year for blind children and children with a speech disability: as the Federation publishes it.

basis-state-council = State Council: rehabilitation aid for disabled children
basis-regulation = Regulation on the prevention of disabilities and on rehabilitation
basis-plan = Donghe's plan for disabled people 2021–2025
