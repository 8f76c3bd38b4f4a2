title = Help in emergencies, epidemics and disasters
summary = In epidemics and disasters disabled people come first: somebody keeps in touch and visits. Where a guardian cannot care for them, others do for the time.

condition-event = An emergency, and they cannot cope alone
    .open = Which help there is depends on what has happened. In danger, call 110, 119 or 120 first.

how-danger = In danger, call 110, 119 or 120 first.
how-community = Then tell the community what you need. If nobody can care for you, the community or Civil Affairs arranges it for the time.
how-contact = In quiet times, ask the community who is to keep in touch with you.
how-turn = If nobody helps, turn to Emergency Management.

unsaid-contact = Who keeps in touch with you: as the community tells you.
unsaid-relief = Which relief there is, and how much: as Emergency Management and Civil Affairs publish it.

basis-plan = Donghe's plan for disabled people 2021–2025
