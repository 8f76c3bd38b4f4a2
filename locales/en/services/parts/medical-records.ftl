### Words that several services share.

q-medical-consent = Do you want to give us medical records?
    .hint = They are sensitive personal information and need a consent of their own. Only the Federation and the hospital that assesses see them, and use them only to assess.
    .help = You are assessed all the same if you give none. You can take the consent back; then they are deleted.
q-medical-consent-agree = Yes, I agree and give them
q-medical-consent-not-now = No
page-medical-records =
    .when = Only if you chose “yes” in question { $medical_consent }.
q-medical-records = Medical records and test results
    .hint = Hand them in if you have them; you need not. Who must, and how recent they must be, is as published by the district.
    .help = The doctor can use them, and you may need fewer examinations.
