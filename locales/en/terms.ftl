### Words of offices in plain words.

terms-federation = The Federation
terms-federation-is = The Disabled Persons' Federation. The district's issues certificates and runs services.
terms-acceptance = Acceptance
terms-acceptance-is = Your application is taken in, and work on it begins.
terms-correction = Correction
terms-correction-is = Something is missing or wrong. You are told everything at once. While you see to it, the limit stands still.
terms-assessment = Assessment
terms-assessment-is = A designated hospital examines you and rates category and grade.
terms-publicity = Publicity
terms-publicity-is = Before the decision it is shown in the community for some days. Minors are generally left out.
terms-guardian = Guardian
terms-guardian-is = Who acts by law for a minor, or for an adult who cannot fully see to their own affairs.
terms-working-day = Working day
terms-working-day-is = Weekends and holidays do not count; make-up workdays do.
terms-reconsideration = Administrative reconsideration
terms-reconsideration-is = If you disagree with a decision, the government above looks at it again, free of charge.
terms-proposal = As published
terms-proposal-is = There is no national rule; the district has yet to publish its own. What stands here is a proposal.
