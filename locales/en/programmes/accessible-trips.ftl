title = Help with getting about, and booked rides
summary = For disabled people who cannot easily get about alone.

condition-need = Getting about alone is difficult
    .open = The Disabled Persons' Federation decides whether there is help or a vehicle.

how-ask = Ask the Disabled Persons' Federation whether there is somebody to go along, or a vehicle.
how-say = Say the day, the time, from where to where, whether you use a wheelchair, and which help you need.
how-turn = If something changes, tell the Federation.

unsaid-who = Who may use it: as the Federation of the district publishes it.
unsaid-rides = Whether there are vehicles, what they cost, when and where they go: as the Federation publishes it.
unsaid-booking = How long ahead to book: as the Federation of the district publishes it.

basis-plan = Donghe's plan for disabled people 2021–2025
basis-accessibility-law = Law on building accessible surroundings
