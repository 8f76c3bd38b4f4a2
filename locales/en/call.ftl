### People to contact: the hospital's list, and that of the unit of the case.

call-title = People to contact
call-lead = Call or write to these people to find a time for their assessment. Note it when you reached somebody; who was not reached comes back on the next working day.
call-none = Nobody is to be contacted now.
# $count (Number) - how many
call-caption =
    { $count ->
        [one] One person to contact
       *[other] { $count } people to contact
    }
call-head-why = Why
call-head-phone = Phone
call-head-since = Since
call-asked = Asked to be contacted
call-silent = Has chosen no time for some days
call-unreached = No text reaches them: they do not know that they can choose
call-offered = A time was proposed and no text reaches them: tell them
call-called-off = The hospital cancelled and no text reaches them: tell them, find another time
call-missed = Not met, and no text reaches them: find another time
call-often-missed = Not met several times: decide how to go on, with a home visit or another hospital
call-reminder = Remind them of their appointment
call-wishes = Said in the application
call-note = When it suits, in their words
# $count (Number) - how often
call-tries =
    { $count ->
        [one] not reached once
       *[other] not reached { $count } times
    }
call-section = Contact this person
call-reached = Reached, no further call
call-not-reached = Not reached, again on the next working day
# $name (String) - the person's name
call-person-title = Arrange a time for { $name }
call-back = Back to the people to contact
