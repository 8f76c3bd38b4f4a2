### Words that several services share.

section-declaration = Confirmation

page-declaration = Please confirm

q-truth = What I have entered is true. If I filled it in for someone, I have told the applicant what it says.
    .help = An application that is not true is not accepted. Mistakes do no harm: you can take the form back and change it within 10 minutes after sending.

q-consent = I agree that the Federation uses this information, including that on health, for the certificate. I agree that it is passed to the hospital and the Federation of the place of registration to be checked, and that a notice is shown after the assessment as the rules require.
    .help = Information on health is sensitive; it may only be used if you agree. The notice says only what is necessary, and for people under 18 there is in principle none. Without agreement no certificate can be issued. You can call 12385 and ask before you decide.
