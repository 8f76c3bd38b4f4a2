title = Living allowance for disabled people in hardship
summary = For disabled people who have little to live on; paid every month.

condition-certificate = A disability certificate that has not expired
    .not = There is no valid disability certificate. Apply for the certificate first.
condition-household = Household registered in Donghe
    .not = The household is not registered in Donghe. Apply where it is registered; a counter here can pass the papers on.
condition-income = The family receives the minimum living allowance (dibao)
    .not = The family does not receive dibao. If money is short, the community can help you to apply for it.
    .open = Whether families just above the line get it depends on the rules of the district.

how-apply = Apply yourself, or have a guardian, the family or the community apply. Bring the ID card, the household book, the certificate and a bank card.
how-check = The street or town looks at it first; the Disabled Persons' Federation checks the certificate.
how-decide = Civil Affairs checks what the family has and decides. You need no paper about dibao.
how-paid = It counts from the month of the application and goes to the person's own bank card.

unsaid-amount = How much a month: as Civil Affairs of the district publishes it.
unsaid-others = Who gets it beside families with dibao: as Civil Affairs of the district publishes it.

basis-two-subsidies = State Council: a living allowance for disabled people in hardship and a care allowance for severely disabled people
basis-improved = Opinions on improving both allowances
basis-overlaps = Notice on both allowances and other benefits
