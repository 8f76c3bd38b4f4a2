title = Pensions and benefits for disabled soldiers and police officers
summary = Disabled soldiers and police officers have pensions and benefits.

condition-status = A disabled soldier or police officer
    .not = They are neither a disabled soldier nor a disabled police officer.
    .open = If they are one and receive no pension yet, Veterans Affairs and the police check it.

how-soldier = Disabled soldiers turn to Veterans Affairs.
how-police = Disabled police officers turn to the police.
how-turn = If you do not know which, ask Veterans Affairs first.

unsaid-amount = How much it is: as Veterans Affairs of the district publishes it.
unsaid-benefits = Which benefits there are: as Veterans Affairs of the district publishes it.

basis-plan = Donghe's plan for disabled people 2021–2025
