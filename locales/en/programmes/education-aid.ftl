title = Aid for school, and teaching at home
summary = Helps disabled children to go to school. Each child has a plan of its own, and teachers come home to those who cannot go.

condition-household = Household registered in Donghe
    .not = The household is not registered in Donghe. Ask where it is registered whether there is the same.
    .open = With only a residence permit of Donghe, Education decides.
condition-school = Goes to school, or is a child
    .not = They are not at school and are eighteen or older. To learn again, ask Education.
    .open = Where a child does not go to school yet, Education decides how it will.
condition-plan = An assessment shows that help is needed
    .open = After an assessment Education decides about school and help.

how-tell = Parents tell the school, or Education, about the child.
how-assess = Experts assess which kind of school suits the child.
how-plan = Each child gets a plan. If it cannot go to school, teachers come home.
how-turn = For aid, or for help with the college entrance examination, turn to Education.

unsaid-amount = How much the aid is: as Education of the district publishes it.
unsaid-who = Which pupils get it, and whether a certificate or income matters: as Education of the district publishes it.

basis-plan = Donghe's plan for disabled people 2021–2025
