### Entering into the national system, and the numbers that come back.

issuing-title = Entering into the national system
issuing-lead = After approval the person is entered in the system of the China Disabled Persons’ Federation. Number and validity come from there; they are copied here, and never made here.
issuing-ways = From here
issuing-waiting = Waiting to be entered
issuing-none = Nobody waits to be entered.
# $count (Number) - people
issuing-sheet = Get the sheet ({ $count } people, Excel file)
issuing-since = Waiting since
# $days (Number) - working days
issuing-days =
    { $days ->
        [one] 1 working day
       *[other] { $days } working days
    }
issuing-numbers = One case a line
issuing-numbers-hint = In this order: number of the case, number of the certificate, first day, last day, day of printing; with commas, blanks or tabs between them.
issuing-enter = Enter the numbers
issuing-entered = With a number, and not handed over yet
issuing-none-entered = All certificates that have a number were handed over.
issuing-nothing = Write at least one line
issuing-too-many = At most 500 lines at once: send them in parts
issuing-no-case = No case here has this number. Check it
issuing-not-waiting = This case waits for no number now. See its page
# $count (Number) - how many
issuing-done =
    { $count ->
        [one] 1 number was entered
       *[other] { $count } numbers were entered
    }
# $count (Number) - how many
issuing-before =
    { $count ->
        [one] 1 more had been entered before, with the same number.
       *[other] { $count } more had been entered before, with the same numbers.
    }
issuing-head-case = Case
issuing-head-certificate = Certificate
issuing-head-from = First day
issuing-head-until = Last day
issuing-head-printed = Printed on
issuing-head-name = Name
issuing-head-id = Identity number
issuing-head-category = Category
issuing-head-grade = Grade
issuing-head-parts = Parts of a multiple disability
issuing-head-hospital = Hospital
issuing-head-assessed = Assessed on
issuing-head-address = Address
issuing-head-phone = Phone
issuing-head-guardian = Guardian
