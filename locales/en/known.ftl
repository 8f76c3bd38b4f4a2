### Being known by one's phone.

known-title = Register a phone for signing in
known-lead = For whoever has no other sign-in by their real name, or has a new number. You see the person and the identity card; the person has the phone with them.
known-name = Name
known-phone = Phone
known-seen = I compared the identity card with the person who is here.
known-not-seen = Tick that you compared the identity card with the person
known-taken = This phone is registered for somebody else. They have it changed first, or this person uses another phone
known-send = Send a code to the phone
known-code = The code from the phone
# $phone (String) - a masked phone
known-code-sent = A code was sent to the phone { $phone }. Ask the person to read it to you.
known-do = Register
known-changed = The phone by which you sign in at the Disability Services Portal was changed at a counter. If that was not you, call 12385.
