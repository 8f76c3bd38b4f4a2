title = Rehabilitation by need, and a family doctor
summary = First what you need is assessed, then rehabilitation is arranged. A family doctor makes a plan for you alone.

condition-certificate = A disability certificate that has not expired
    .not = There is no valid disability certificate. Apply for the certificate first.
condition-household = Household registered in Donghe
    .not = The household is not registered in Donghe. Ask where it is registered whether there is the same.
    .open = With only a residence permit of Donghe, the Disabled Persons' Federation decides.
condition-need = An assessment shows that rehabilitation is needed

how-tell = Every year disabled people are asked what they need. Say it then, or tell the Disabled Persons' Federation yourself.
how-assess = A designated body assesses what you need.
how-service = You get the rehabilitation, and everything is written in your rehabilitation book.
how-doctor = Sign with a family doctor, who can come home or refer you. If you do not know whom to sign with, ask the Federation.

unsaid-services = Which services there are, and whether you pay for any: as the Federation of the district publishes it.
unsaid-institutions = Which institutions are designated: as the Federation of the district publishes it.
unsaid-doctors = Which family doctors sign: as Health of the district publishes it.

basis-plan = Donghe's plan for disabled people 2021–2025
