### Accounts of staff.

staff-lead = A locked account is not deleted; its record stays. It is signed out at once.
# $count (Number) - how many
staff-caption = Accounts: { $count }
staff-state = State
staff-name = Name
staff-role = Role
staff-unit = Unit
staff-act = Action
staff-open = In use
staff-locked = Locked
# $name (String) - name of the member of staff
staff-lock = Lock { $name }
# $name (String) - name of the member of staff
staff-unlock = Unlock { $name }
staff-waits = To be opened
# $time (String) - since when
staff-waits-since = Waits for the security administrator since { $time }.
staff-waits-why = The account is new, was moved to another unit, or has a new sign-in. Check role and unit, then open it.
# $count (Number) - how many
staff-waiting = Accounts that wait for you, at the top: { $count }
# $name (String) - name of the member of staff
staff-release = Checked: open the account of { $name }
# $name (String) - name of the member of staff
staff-open-member = Open { $name }
staff-no-unit = No unit
staff-own = This is your own account: another administrator changes it.
staff-role-give = Give another role
staff-role-other = Choose another role
staff-role-how = Whoever gets another role signs in anew; cases they held go back to the queue.
staff-role-choose = Please choose a role
staff-unfit-hospital = People of a hospital are assessors only; please choose another unit or role
staff-unfit-no-hospital = An assessor belongs to a designated hospital; please choose one
staff-unfit-no-unit = This role belongs to a unit; please choose one
staff-unfit-administrator = Administrators belong to no unit; please choose “No unit”
staff-people-lead = Add people, move them, renew their sign-in. Which role they have, and from when, the security administrator decides.
staff-new = Add somebody
staff-new-lead = They can sign in once the security administrator has opened the account.
staff-add = Add them
staff-login-hint = Begins with a small letter; digits and dots may follow; 2 to 32 characters.
staff-login-wrong = A login begins with a small letter and has small letters, digits, dots and hyphens only, 2 to 32 of them
staff-login-taken = Somebody has this login; please choose another
staff-unit-hint = For an assessor the hospital; for an administrator “No unit”.
staff-change = Name and unit
staff-change-how = Who is moved is signed out at once, cases they held go back to the queue, and the security administrator opens the account again.
staff-keep = Keep this
staff-renew = Renew the sign-in
staff-renew-when = The password is forgotten, or the phone is lost
staff-renew-how = The old password and authenticator stop at once, and whoever is signed in is signed out. The new ones work once the security administrator has opened the account.
# $name (String) - name of the member of staff
staff-renew-do = Give { $name } a new password and authenticator secret
staff-locks-elsewhere = To lock an account or give another role, ask the security administrator.
# $name (String) - name of the member of staff
staff-first = First sign-in of { $name }
staff-first-lead = Hand it over in person, or read it out on the phone. Until then, for half an hour, only you see it here.
staff-first-password = Password that works once
staff-first-secret = Authenticator secret
staff-first-how = Blanks are there for reading only. They type the secret into an authenticator app, sign in with login and password, and set a password of their own at once.
staff-first-done = Handed over: show it no more
