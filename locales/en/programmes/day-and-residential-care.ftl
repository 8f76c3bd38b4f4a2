title = Allowance for day care, residential care and care at home
summary = Helps to pay for care: in an institution, by day, or at home.

condition-certificate = A disability certificate that has not expired
    .not = There is no valid disability certificate. Apply for the certificate first.
condition-household = Household registered in Donghe
    .not = The household is not registered in Donghe. Ask where it is registered whether there is the same.
    .open = With only a residence permit of Donghe, Civil Affairs decides.
condition-kind = A learning or mental disability, or a physical disability of grade one or two
    .not = It is none of these. If care is needed, see the care allowance for severely disabled people.
condition-age = Of working age
    .open = From which age to which depends on the rules of the district.

how-ask = Ask Civil Affairs or the Disabled Persons' Federation whether it is given now.
how-choose = Talk over with your family what suits you: an institution, by day, or at home.
how-turn = To apply, turn to Civil Affairs and ask which papers to bring.

unsaid-amount = How much it is: as Civil Affairs of the district publishes it.
unsaid-age = From which age to which: as Civil Affairs of the district publishes it.
unsaid-start = It is being set up step by step; how far it has come: as Civil Affairs of the district publishes it.
unsaid-institutions = Which institutions take part: as Civil Affairs of the district publishes it.

basis-plan = Donghe's plan for disabled people 2021–2025
