title = Work for disabled people
summary = Helps disabled people to find work: employers have to take a share, and there are public welfare posts, sheltered work and massage by blind people.

condition-certificate = A disability certificate that has not expired
    .not = There is no valid disability certificate. Apply for the certificate first.
condition-household = Household registered in Donghe
    .not = The household is not registered in Donghe. Ask where it is registered whether there is the same.
    .open = With only a residence permit of Donghe, the Disabled Persons' Federation decides.
condition-looking = Looking for work
    .not = They have work or a business. Ask again when they look for work.
    .open = If they want to work, tell the Disabled Persons' Federation first.
condition-post = There is a place that suits
    .open = Whether there is a place that suits depends on what there is at the time.

how-tell = Tell the Disabled Persons' Federation what you can do and would like to do. You can also turn to Human Resources and Social Security.
how-choose = Talk over which way suits you: an employer, a public welfare post, sheltered work, or massage by blind people.
how-learn = If you lack a skill, training can come first. Ask the Federation.

unsaid-posts = Which places there are, and what they pay: as the Federation and Human Resources of the district publish it.
unsaid-who = Who is taken for public welfare posts and sheltered work: as both publish it.
unsaid-allowances = How much the allowances for trainees, posts and social insurance are: as Human Resources of the district publishes it.

basis-plan = Donghe's plan for disabled people 2021–2025
