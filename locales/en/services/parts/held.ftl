### Words that several services share.

section-held = The certificate you have now

q-held-certificate = Number of the disability certificate
    .hint = The 20 characters on the certificate; after a reissue B1 or B2 follows. If you do not know it, leave it empty.
    .help = With the number we find the certificate faster. Without it we can find it by the identity number.
