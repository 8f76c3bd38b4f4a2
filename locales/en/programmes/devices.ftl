title = Assistive devices
summary = First somebody looks at what you need, then you get a device that fits, such as a wheelchair or a hearing aid.

condition-certificate = A disability certificate that has not expired
    .not = There is no valid disability certificate. Apply for the certificate first.
condition-household = Household registered in Donghe
    .not = The household is not registered in Donghe. Ask where it is registered whether there is the same.
    .open = With only a residence permit of Donghe, the Disabled Persons' Federation decides.
condition-need = An assessment shows that the device is needed
    .open = After an assessment the Disabled Persons' Federation decides whether it is needed, and which one.

how-apply = Apply yourself, or the guardian does. The disability worker of the community can help.
how-assess = Somebody looks at what you need, at your home or from afar.
how-fit = When the Disabled Persons' Federation has agreed, a designated institution fits the device.
how-visit = Later somebody asks how it goes. If it does not fit, tell the Federation.

unsaid-catalogue = Which devices are paid for, and how much for each: as the Federation of the district publishes it.
unsaid-again = After how many years you get another: as the Federation of the district publishes it.
unsaid-elsewhere = Whether you get one if work injury or medical insurance gave you one: as the Federation publishes it.
unsaid-steps = Which papers to bring, and where devices are rented and repaired: as the Federation publishes it.

basis-plan = Donghe's plan for disabled people 2021–2025
