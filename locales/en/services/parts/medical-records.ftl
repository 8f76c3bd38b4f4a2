### Words that several services share.

q-medical-records = Medical records and test results
    .hint = Hand them in if you have them; you need not. Who must, and how recent they must be, is as published by the district.
    .help = The doctor can use them, and you may need fewer examinations.
