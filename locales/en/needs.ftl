### What people need, as headings for services.

needs-certificate = Disability certificate
needs-certificate-line = First application, renewal, loss, change of category.
needs-subsidies = Subsidies
needs-subsidies-line = Living subsidy and care subsidy.
needs-rehabilitation = Rehabilitation and devices
needs-rehabilitation-line = Aid for children, wheelchairs, hearing aids, prostheses, glasses.
needs-travel = Getting around
needs-travel-line = Accessible rides and reduced fares.
needs-home = Home adaptation
needs-home-line = Ramps, rails, bathroom, flashing doorbell.
needs-school = School and work
needs-school-line = Study aid, training, employment.
needs-rights = Your rights
needs-rights-line = Legal aid, complaints, discrimination.
needs-care = Care and contact
needs-care-line = How to reach you, day care, help at home.
needs-unsure = Not sure
needs-unsure-line = Tell us in a few words, and we find it for you.
