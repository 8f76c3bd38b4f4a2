### Assessment days of a designated hospital.

day-title = Assessment days
day-lead = On which days your hospital assesses, and for how many. People referred to you can choose the times that are free.
day-past = Earlier assessment days
day-coming = Assessment days to come
day-none = None yet.
# $count (Number) - how many
day-caption =
    { $count ->
        [one] One assessment day
       *[other] { $count } assessment days
    }
day-head-kind = Where
day-head-when = Day and time
day-head-taken = Booked
day-head-state = State
day-head-time = Time
day-head-address = Address
day-head-needs = What they need, how to talk
# $taken (Number) - persons that are booked
# $capacity (Number) - persons that fit
day-taken = { $taken } of { $capacity } booked
day-cancelled = Cancelled
day-cancelled-all = This day is cancelled. Everybody who was to come was told and can choose another time.
day-full = Full
# $count (Number) - how many
day-unmarked = { $count } to be noted
day-no-working-day = No working day
day-new = Add assessment days
day-make = Add
day-back = Back to the assessment days
day-back-to-day = Back to this day
day-kind = Where
day-round = Home visits, a round through communities
day-day = Which day
day-from = Begins at
day-to = Ends at
day-time-hint = Such as 9:00.
day-to-hint = Such as 11:30.
day-length = Time for each person
day-length-hint = Not for home visits: a round is one time from beginning to end.
# $count (Number) - minutes
day-minutes = { $count } minutes
day-whole = Not divided: one time from beginning to end
day-seats = Persons at the same time
day-seats-hint = For home visits: all persons of the round.
day-weeks = Once a week, for how many weeks
# $most (Number) - the most weeks
day-weeks-hint = 1 to { $most }. Enter 1 for this day alone.
day-rest = Some of these are no working days
# $days (String) - the days
day-rest-which = { $days }.
day-rest-skip = Leave these days out
day-rest-keep = Add them all the same
day-places = Where the round goes
day-places-how = Only for home visits.
day-places-waiting = Communities where somebody waits
# $place (String) - name of the community
# $count (Number) - how many wait
day-waiting = { $place }, { $count } waiting
# $street (String) - name of the street
day-places-of = Communities and villages of { $street }
day-whole-street = All of it, the whole street or town
day-fault-kind = Choose where the assessment is
# $what (String) - which time
day-fault-time = { $what }: write it as 9:00
day-fault-order = It must end after it begins
day-fault-short = Nobody fits into this time, or it is cut too small. Change the times or the time for each person
# $most (Number) - the most persons
day-fault-seats = Enter a number of persons from 1 to { $most }
# $most (Number) - the most weeks
day-fault-weeks = Enter a number of weeks from 1 to { $most }
day-fault-nowhere = Choose at least one community or street
day-fault-rest = Some days are no working days: choose whether to leave them out or to add them all the same
day-fault-too-few = More people are booked in one of its times, or the day is cancelled. Enter at least as many as are booked
day-fault-early = The time has not come yet, so it cannot be noted
day-fault-nobody = Choose at least one person
day-fault-full = There are not enough places. Add places first, then propose
# $max (Number) - most characters
day-fault-why = Say why, in { $max } characters at most
# $max (Number) - most characters
day-fault-way = Say how to get to you, in { $max } characters at most
day-fault-phone = Enter a phone that is answered, a landline with its area code
day-way = How to get to our hospital
day-way-why = Everybody who arranges an assessment sees it.
day-no-way = You have not said how to get to you: people will not know where to go.
day-way-change = Change the way or the phone
day-way-label = The way
day-way-hint = Which building and floor, which bus; the way without steps, where the lift is; whom to ask for who cannot see or hear.
day-way-save = Save
day-phone = Phone for arranging assessments
day-phone-hint = It stands in the texts, such as 0472-5151234.
# $when (String) - day and time
# $kind (String) - where
day-called = { $when }, { $kind }
day-times = Divided into
# $slots (Number) - how many times
# $seats (Number) - persons in each
day-times-of = Times: { $slots }, persons in each: { $seats }
# $places (String) - names of places
day-goes = It goes through: { $places }.
day-guests = Who comes, in order
# $count (Number) - how many
day-guests-caption =
    { $count ->
        [one] One person
       *[other] { $count } persons
    }
day-nobody = Nobody is booked yet.
day-print = Print this list
# $language (String) - the language
day-interpreter = Needs an interpreter: { $language }
day-mark-attended = Met
day-mark-missed = Not met
day-arrange = Change the time
day-waiting-here = People in these places who wait for a visit
day-nobody-waits = Nobody waits now.
day-offer-to = Propose this time to
day-offer-how = They get a text or a call, and can agree, choose another time, or say no.
day-offer = Propose this time
day-slots = How many more fit into each time
day-size = Change the number of persons
# $fullest (Number) - the most that are booked in one time
day-size-hint = { $fullest } are booked in its fullest time: no fewer than that.
day-size-save = Change the number
day-cancel = Cancel this day
# $taken (Number) - how many are booked
day-cancel-what =
    { $taken ->
        [0] Nobody is booked yet.
        [one] The one person who is booked gets a text or a call, and is asked to choose another time.
       *[other] All { $taken } persons who are booked get a text or a call, and are asked to choose another time.
    }
day-why = Why it is cancelled
day-why-hint = Only your hospital sees this.
# $day (String) - the day, in words
day-sheet = List for { $day }
day-sheet-lead = Only for those who assess. Keep it safe afterwards.
