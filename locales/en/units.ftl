### The system administrator’s units.

units-lead = Departments, streets and communities of the district, designated hospitals. A change counts at once, without a restart.
units-new = Add a unit
units-hospitals = Designated hospitals
units-bodies = Bodies outside the district
units-tree = District, departments, streets and communities
# $count (Number) - how many
units-departments = Departments: { $count }
# $street (String) - name of the street
# $count (Number) - how many
units-communities = Communities of { $street }: { $count }
units-district = District
units-street = Street or town
units-community = Community or village
units-department = Department
units-outside = Body outside the district
units-hospital = Designated hospital
units-hospital-hint = Once it is added, officers can refer people to it.
units-kind = What it is
units-name = Chinese name
units-name-en = English name
units-add = Add it
# $code (String) - code of the unit
units-code = code { $code }
units-no-contact = Address and phone are not given yet
# $date (String) - last day
units-ends = Until { $date }
# $date (String) - last day
units-ended = Ended on { $date }
units-followed = Taken over by:
# $count (Number) - how many
units-left = Cases that are still open: { $count }
units-found = How it is found
units-found-lead = Guides, letters and the page of progress show it. What is empty reads “as the Federation publishes it”.
units-found-change = Change how it is found
units-found-keep = Keep this
units-address-hint = Down to the house number, floor and room.
units-phone-hint = Such as 0472-4171234.
units-hours-hint = Such as: Monday to Friday, 9 to 12 and 14:30 to 17:30.
units-directions-hint = Which bus, which stop; where ramp, lift and accessible toilet are.
units-rename = Name
units-rename-do = Change the name
units-rename-how = The new name counts from today. Letters that were sent stay as they are.
# $zh (String) - Chinese name
# $en (String) - English name
# $until (String) - last day of that name
units-former = Before: { $zh } ({ $en }), until { $until }
units-end = End or merge
units-end-do = Set the last day
units-end-how = After its last day new applications go to its successor, and nobody can choose it. Its people are moved to another unit by the system administrator.
units-keep = Do not end it
units-last = Last day
units-last-hint = Today or later.
units-successor = Who takes over
units-successor-choose = Please choose
# $count (Number) - how many
units-cases = What happens to { $count } open cases
units-cases-move = After the last day all go to the successor
units-cases-stay = They stay here for now
# $count (Number) - how many
units-move = Hand { $count } cases over to the successor
# $count (Number) - how many
units-moving = Being handed over; { $count } are left. This takes a minute or so.
units-empty = Please fill this in
# $count (Number) - most characters
units-long = Too long: at most { $count } characters
units-unreadable = It holds characters that cannot be seen; please type it again
units-choose = Please choose one
units-wrong-day = Please give a day, today or later
units-wrong-successor = Please choose a unit of the same kind that is still there
