### Words that several services share.

section-contact = How we reach you

q-formats = How you want to get letters
    .hint = You can choose more than one.
    .help = Letters give the outcome and dates that matter. They should come in a way that you can see or hear.
q-formats-html = On a phone or computer
    .hint = You can enlarge it, or have a screen reader read it.
q-formats-large-print = Printed in large type
    .hint = The page of the letter prints in large type.
q-formats-phone-call = Read out on the phone
    .hint = You need to have given a phone number.

q-language = How to talk with you
    .hint = For sign language and Mongolian somebody has to be found. Whether that is possible is as published by the district.
    .help = We prepare calls, meetings and the assessment by your choice.
q-language-chinese = In Chinese
q-language-text-only = In writing only, no calls
q-language-sign-language = In sign language
q-language-mongolian = In Mongolian
