title = Legal aid
summary = Legal questions are answered free. A lawyer is free too if the conditions are met.

condition-matter = A matter that legal aid covers, such as support from family, wages, an injury at work, or social insurance
    .open = The legal aid body looks at the matter. You can ask for advice about anything.
condition-hardship = Short of money. For advice alone, income does not matter
    .not = They are not short of money. Advice is free all the same.
    .open = Disabled people without a steady income need only show that. Where there is cruelty, abandonment or violence in the family, income does not matter. Else the legal aid body looks at it.

how-ask = Ask Justice of the district or its legal aid station for disabled people. Advice does not depend on income.
how-apply = To get a lawyer, apply. If writing is hard, say it and the staff write it down.
how-decide = You hear within seven days. After a yes, a lawyer is named within three days. If a deadline is near, help comes first.
how-object = A no says why. If you disagree, turn to Justice of the district, which looks at it again within five days.

unsaid-hardship = What counts as short of money: as Justice of the district publishes it.
unsaid-station = Where the legal aid station for disabled people is: as Justice of the district publishes it.

basis-law = Law on legal aid
basis-procedure = Rules on handling legal aid cases
basis-plan = Donghe's plan for disabled people 2021–2025
