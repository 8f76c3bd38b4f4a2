### Where somebody is signed in.

sign-ins-title = Where I am signed in
sign-ins-lead = Your account is signed in on these devices. End what is not yours.
sign-ins-here = This device
sign-ins-others = Other devices
sign-ins-none = You are signed in on no other device.
sign-ins-device = Device and time
sign-ins-phone = Phone
sign-ins-computer = Computer
sign-ins-unknown = Unknown device
sign-ins-way = How you signed in
sign-ins-by-code = Code to your phone
sign-ins-last = Last used
sign-ins-end = Sign out there
sign-ins-end-all = Sign out on all other devices
sign-ins-ended = Signed out
sign-ins-stranger = If one of these is not yours, tell us: call 12385.
sign-ins-by-password = password and authenticator
sign-ins-staff-stranger = If one of these is not yours, end it, change your password, and tell the security administrator.
