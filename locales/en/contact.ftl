### How a unit is found.

contact-none = Address, phone and hours: as the unit publishes them.
contact-not-given = As the unit publishes it
contact-address = Address
contact-phone = Phone
contact-hours = Open
contact-directions = How to get there
contact-title = How to find us
# $unit (String) - name of the unit
contact-of = How to find { $unit }
