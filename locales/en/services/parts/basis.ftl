### Words that several services share.

basis-certificate-measures = Measures for the Administration of Disability Certificates of the People’s Republic of China
basis-classification = Classification and Grading Criteria of Disability
basis-protection-law = Law on the Protection of Persons with Disabilities
basis-civil-code = Civil Code (guardianship, agency by mandate)
basis-information-law = Personal Information Protection Law
basis-cross-province = Disability certificates handled across provinces
basis-licensing-law = Administrative Licensing Law, article 32 (taken as a yardstick for acceptance)
basis-reassessment = Dispute of an assessment: first the city Federation, then that of the autonomous region
