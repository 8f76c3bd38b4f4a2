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
