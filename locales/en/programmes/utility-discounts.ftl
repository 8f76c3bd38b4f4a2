title = Discounts on water, electricity, gas, heating, television and telephone
summary = Disabled people may pay less for water, electricity, gas, heating, television and telephone.

condition-certificate = A disability certificate that has not expired
    .not = There is no valid disability certificate. Apply for the certificate first.
condition-household = Household registered in Donghe
    .not = The household is not registered in Donghe. Ask where it is registered whether there is the same.
    .open = With only a residence permit of Donghe, Civil Affairs decides.
condition-kinds = One of those who get the discount
    .open = Who gets which discount depends on the rules of the district.

how-ask = Ask Civil Affairs or the Disabled Persons' Federation which discounts there are now.
how-where = Ask where to get each one, and what to bring.
how-turn = If you do not get it, turn to Civil Affairs again.

unsaid-kinds = Which discounts there are, and how much: as Civil Affairs of the district publishes it.
unsaid-who = Who gets them, and whether income or grade matters: as Civil Affairs of the district publishes it.
unsaid-how = Where to get them: as Civil Affairs of the district publishes it.

basis-plan = Donghe's plan for disabled people 2021–2025
