title = Accident insurance for disabled people
summary = Insurance of disabled people against accidents. Before 2021 it was free for all disabled people in Donghe.

condition-certificate = A disability certificate that has not expired
    .not = There is no valid disability certificate. Apply for the certificate first.
condition-household = Household registered in Donghe
    .not = The household is not registered in Donghe. Ask where it is registered whether there is the same.
    .open = With only a residence permit of Donghe, Human Resources and Social Security decides.
condition-now = The insurance still exists
    .open = Human Resources and Social Security can say whether it still exists and is still free.

how-ask = Ask the Disabled Persons' Federation or Human Resources and Social Security whether there is one now, and whether you are in it.
how-keep = If there is, ask which company it is and how to report an accident.
how-turn = If nobody can tell, turn to Human Resources and Social Security.

unsaid-now = Whether it is still free, and for whom: as Human Resources and Social Security of the district publishes it.
unsaid-cover = What is covered, and how much is paid: as Human Resources and Social Security publishes it.

basis-plan = Donghe's plan for disabled people 2021–2025
