title = Allowance for starting a business
summary = For disabled people who open a shop or start a business of their own.

condition-certificate = A disability certificate that has not expired
    .not = There is no valid disability certificate. Apply for the certificate first.
condition-household = Household registered in Donghe
    .not = The household is not registered in Donghe. Ask where it is registered whether there is the same.
    .open = With only a residence permit of Donghe, the Disabled Persons' Federation decides.
condition-business = Starting a business of their own
    .open = Which businesses get it is for the Disabled Persons' Federation and Human Resources to decide.

how-ask = Before you start, ask the Disabled Persons' Federation whether you can get it and which receipts to keep.
how-apply = To apply, ask first which papers to bring.
how-turn = Turn to the Federation, or to Human Resources and Social Security.

unsaid-amount = How much it is: as the Federation and Human Resources of the district publish it.
unsaid-who = Who gets it, and for businesses started when: as both publish it.

basis-plan = Donghe's plan for disabled people 2021–2025
