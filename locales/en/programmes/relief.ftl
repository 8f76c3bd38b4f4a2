title = Relief for people in hardship
summary = For those who cannot pay for treatment, housing, school or finding work, or have nothing to live on. Disabled orphans and disabled children whom nobody raises are provided for too.

condition-household = Household registered in Donghe
    .not = The household is not registered in Donghe. Tell the street or town here; they pass it on.
    .open = If the household is not registered in Donghe, tell the street or town here all the same. What is not theirs they pass on.
condition-hardship = Life is hard for lack of means
    .open = Civil Affairs decides which kind of hardship it is and which relief you get.

how-apply = Apply at the street or town; the community can help. If it is the wrong place, they have to pass you on.
how-check = The offices check your situation. They keep it secret, except for what has to be published.
how-turn = If you do not know which one to apply for, turn to Civil Affairs.

unsaid-amount = How much each kind is: as Civil Affairs of the district publishes it.
unsaid-who = Who gets which kind, and how income and property are reckoned: as Civil Affairs publishes it.

basis-plan = Donghe's plan for disabled people 2021–2025
basis-relief-measures = Interim measures on social relief
