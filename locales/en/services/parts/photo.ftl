### Words that several services share.

section-documents = Papers

q-photo = Two-inch colour photo
    .hint = Recent, no hat, white background. Online, 1 is enough. On paper, bring 3.
    .help = It is printed on the certificate. The China Disabled Persons’ Federation prints all certificates, and the photo has to meet its rules.
