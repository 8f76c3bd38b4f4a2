### All pages of the staff: the headings of their groups.

menu-work = My work
menu-lists = Lists to work through
menu-appointments = Assessment and appointments
menu-register = Register of certificate holders
menu-unit = Unit and colleagues
menu-administration = Administration
menu-own = My account
