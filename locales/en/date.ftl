### The three fields of a date.

date-year = Year
date-month = Month
date-day = Day
