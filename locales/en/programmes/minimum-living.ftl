title = Minimum living allowance (dibao) as a household of one
summary = Severely disabled people and those with a learning or mental disability who live on their family can be counted alone for dibao.

condition-certificate = A disability certificate that has not expired
    .not = There is no valid disability certificate. Apply for the certificate first.
condition-household = Household registered in Donghe
    .not = The household is not registered in Donghe. Ask where it is registered whether there is the same.
    .open = With only a residence permit of Donghe, Civil Affairs decides.
condition-kind = A severe disability, a learning or mental disability, or unable to look after oneself
    .not = It is none of these. A family in hardship can apply for dibao together.
    .open = With grade three or four of another disability, it depends on eating, dressing and the toilet. If you need help with them, Civil Affairs decides.
condition-labour = Unable to work, and living on the family
    .open = Civil Affairs checks whether you can work and live on your family.

how-apply = Apply at the street or town, or ask the community first.
how-check = Civil Affairs checks what the family has.
how-decide = Civil Affairs tells you what it decided. If something is unclear, ask there.

unsaid-amount = How much a month: as Civil Affairs of the district publishes it.
unsaid-income = How income and property of the family are reckoned: as Civil Affairs of the district publishes it.
unsaid-labour = What counts as unable to work: as Civil Affairs of the district publishes it.

basis-plan = Donghe's plan for disabled people 2021–2025
basis-relief-measures = Interim measures on social relief
