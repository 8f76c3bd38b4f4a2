### Signing in, for residents and for staff, and the texts that carry codes.

accounts-sign-in = Sign in
accounts-sign-in-lead = You get a code on your phone. No password is needed.
accounts-phone = Phone number
accounts-phone-hint = A landline works too, with its area code: we call and read the code out.
accounts-send-code = Send a code by text
accounts-send-voice = Call and read the code out
accounts-without = Without a phone
accounts-without-how = You can apply without signing in: keep the case number and query code. Or call 12385, or ask your community worker.
accounts-code = Enter the code
# $phone (String) - a phone number, most of it hidden
# $minutes (Number) - how long the code counts
accounts-code-sent = A code was sent to { $phone }. It works for { $minutes } minutes. You can ask for another; the old one still works.
# $phone (String) - a phone number, most of it hidden
# $minutes (Number) - how long the code counts
accounts-code-called = We are calling { $phone } and read the code out. It works for { $minutes } minutes. If you missed the call, ask for another; the old code still works.
# $code (String) - the code
# $minutes (Number) - how long the code counts
accounts-code-text = Disability Services Portal: your code is { $code }, good for { $minutes } minutes. Tell nobody.
# $code (String) - the code, digit by digit
# $minutes (Number) - how long the code counts
accounts-code-voice = This is the Disability Services Portal. Your code is: { $code }. Again: { $code }. It is good for { $minutes } minutes.
accounts-code-label = Six-digit code
accounts-code-hint = You can paste it. Blanks do no harm.
accounts-code-wrong = The code is wrong or too old. Check it, or ask for another
accounts-shared = This is a shared computer: sign me out when the browser closes
accounts-enter = Confirm
accounts-again = Send another
accounts-call-again = Call again
accounts-demo-phone = Demonstration: see the texts that were sent
accounts-staff = Staff sign-in
accounts-staff-lead = First login and password, then the number of your authenticator.
accounts-staff-wrong = Login or password is wrong. Try again
accounts-login = Login
accounts-password = Password
accounts-onward = Next
accounts-totp = Number of the authenticator
accounts-totp-lead = Open the authenticator on your phone and read the six digits.
accounts-totp-label = Six digits
accounts-totp-hint = It changes every 30 seconds, and each works once.
accounts-totp-wrong = The number is wrong or was used. Wait for the next one
accounts-locked = Locked
accounts-locked-lead = You were away for a while, so this was locked to protect residents. What you were writing is kept.
accounts-lock-wrong = The password is wrong. Try again
accounts-unlock = Unlock
accounts-other = Sign in as someone else
accounts-held = You were sending this when your sign-in ended
accounts-held-here = What you wrote stands in the form again. It has not been sent yet: look through it, then send it.
accounts-held-to-form = Go to the form
accounts-held-lead = Look through it. If it is right, send it.
accounts-held-send = Send it now
accounts-held-drop = Do not send it
accounts-own = Set a password of your own
accounts-own-lead = The password that you were given works this once. Your own is known to you alone.
accounts-own-new = New password
# $count (Number) - fewest characters
accounts-own-hint = At least { $count } characters, whichever you like; best is a sentence that you remember.
accounts-own-again = The same once more
accounts-own-set = Use this password
# $count (Number) - fewest characters
accounts-own-weak = The password is too short: at least { $count } characters, and not the same one all the time
accounts-own-long = The password is too long: at most 128 characters
accounts-own-differs = The two are not the same; please type them again
accounts-own-same = This is the password you had; please choose another
accounts-own-current = Your password now
accounts-own-guessed = This would soon be guessed: it is common, or made of names and words that others know. Take a few words that have nothing to do with each other
accounts-own-not-the-old = This is not your password now
accounts-unknown = First we need to know who you are
accounts-unknown-why = A phone number does not tell who somebody is, so it is not enough for this. Choose any of these ways; none asks for a face scan only:
# $name (String) - a provider of identity
accounts-known-provider = sign in with { $name };
accounts-known-counter = bring your identity card to the service counter of the district or your street;
accounts-known-community = ask your community worker, who can also visit you at home;
accounts-known-phone = call 12385, if you gave us your phone number earlier.
accounts-unknown-strong = For this somebody has to see you and your identity card, or you sign in with proof by a chip. Choose any of these ways; none asks for a face scan only:
accounts-unknown-kept = What you filled in is kept. After signing in you come back to this page; an officer can also send it for you.
accounts-known-staff = at the counter, or with your community worker at your home: they see your identity card and do it for you.
accounts-guide-known = First we need to know who you are: a phone number is not enough. Sign in with a provider of identity, or have your phone number registered once at a counter.
accounts-guide-known-strong = Somebody has to see you and your identity card: at a counter, at your home, or you sign in with proof by a chip.
accounts-guide-unknown = You need not sign in or prove who you are to send the form. An officer checks it when accepting.
accounts-guide-known-head = Whether you have to prove who you are
accounts-own-wrong-code = The code is not right. Use the authenticator that you have just added, and type the 6 digits it shows now
accounts-own-authenticator = An authenticator of your own
accounts-own-authenticator-why = Somebody else has seen the secret that you were given. Add a new one to the authenticator app on your phone: scan this code, or type the secret below. The old one can go.
accounts-own-secret = Secret:
accounts-own-open-app = Open it in the authenticator app of this device
accounts-own-code = The 6 digits that the new one shows
