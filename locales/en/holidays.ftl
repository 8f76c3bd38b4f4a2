### The file of holidays and make-up workdays.

holidays-title = Holidays
holidays-lead = When the State Council publishes a new year, put the new file here. Limits that run are counted again, and the person sees it on their page.
# $years (String) - years, with blanks between
holidays-years = Years with an official notice: { $years }. Later dates are marked provisional.
holidays-file = File of holidays (JSON)
holidays-file-hint = All years in one file. If anything is wrong, none of it is used.
holidays-replace = Use this file
holidays-format = This is not the format of a holidays file. Check brackets and quotes
# $year (String) - a year
holidays-year = “{ $year }” is no year. Write it in four digits
# $day (String) - a day
# $year (String) - a year
holidays-day = “{ $day }” is no day of { $year }. Correct it
# $day (String) - a day
holidays-both = { $day } is a day off and a workday at once. Delete one of them
holidays-nothing = The file names no year. Check that it is the right file
