title = Help with premiums of pension and medical insurance for residents
summary = The government helps severely disabled people to pay for the pension and medical insurance of residents.

condition-certificate = A disability certificate that has not expired
    .not = There is no valid disability certificate. Apply for the certificate first.
condition-household = Household registered in Donghe
    .not = The household is not registered in Donghe. Ask where it is registered whether there is the same.
    .open = With only a residence permit of Donghe, Human Resources and Social Security decides.
condition-grade = The certificate says grade one or two
    .not = The certificate does not say grade one or two. If things have become worse, you can ask for a new assessment.
    .open = Whether grade three or four gets it depends on the rules of the district.
condition-insured = Insured as a resident, for a pension or for treatment

how-join = Join the pension and the medical insurance for residents.
how-ask = Ask before you pay: Human Resources and Social Security about the pension, Healthcare Security about treatment.
how-turn = If nothing was paid for you and it should have been, turn to the same two.

unsaid-amount = How much is paid for you, and what is left to pay: as both bureaus of the district publish it.
unsaid-grades = Whether grade three or four gets anything: as both bureaus of the district publish it.

basis-plan = Donghe's plan for disabled people 2021–2025
