title = Allowance for services that support families of disabled children
summary = Helps parents of disabled children to learn about rehabilitation, and gives them psychological support.

condition-age = The disabled person is a child under eighteen
    .not = They are eighteen or older. This is only for families of disabled children.
condition-household = Household registered in Donghe
    .not = The household is not registered in Donghe. Ask where it is registered whether there is the same.
    .open = With only a residence permit of Donghe, the Disabled Persons' Federation decides.
condition-families = The family is one of those that get it
    .open = Which families get it is for the Disabled Persons' Federation to decide.

how-ask = A parent asks the Disabled Persons' Federation which training and support there is, and how to join.
how-apply = To apply for the allowance, ask first which papers to bring.
how-turn = If the child needs rehabilitation, ask the Federation about both at once.

unsaid-amount = How much it is: as the Federation of the district publishes it.
unsaid-age = Up to which age of the child: as the Federation of the district publishes it.
unsaid-families = Which families get it: as the Federation of the district publishes it.
unsaid-recipient = Whether the money goes to the family or to an institution: as the Federation publishes it.

basis-plan = Donghe's plan for disabled people 2021–2025
basis-scheme = Baotou's scheme of allowances for services to families of disabled children
