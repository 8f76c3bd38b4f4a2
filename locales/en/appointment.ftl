### Arranging the assessment: pages of the person, the hospital and officers, the history, texts.

appointment-title = Arrange your assessment
# $hospital (String) - name of the hospital
appointment-lead = The assessment is at { $hospital }. You can choose a time yourself, or ask the hospital to call you.
appointment-free-will = You do not have to choose, and your application does not suffer: after some days the hospital calls to find a time with you.
appointment-times = Choose a time
appointment-other = Choose another time
appointment-choose = Times that are free
appointment-none-free = No time is free now. Ask the hospital to call you, or look again in a few days.
appointment-no-round = You asked to be assessed at home. When the hospital plans a day for your community, it appears here; you can also ask the hospital to call you.
appointment-instead = None of these
appointment-call-me = Ask the hospital to contact me
appointment-call-me-hint = The hospital calls you to find a time. If you said that you want no calls, it writes.
# $day (String) - a day
appointment-later-days = Show times from { $day } on
appointment-soonest = Back to the soonest times
appointment-suits = When would suit you
appointment-suits-hint = If the hospital is to contact you: which days, morning or afternoon.
appointment-needs = What you need for the visit
appointment-needs-hint = Choose all that you need.
appointment-need-transport = I cannot get there alone and need transport
appointment-need-wheelchair = I use a wheelchair
appointment-need-companion = Somebody comes with me
appointment-need-guide = Please meet me at the door
appointment-note = What else the hospital should know
appointment-note-hint = For example: no lift in the house, crowds are hard, a sign language interpreter.
appointment-agreed = Has the person agreed
appointment-agreed-yes = Yes, the time is settled
appointment-agreed-no = Not yet: propose it, the person will answer
appointment-book = Book this time
appointment-change = Change to this time
appointment-fault-choose = Choose a time, or choose “Ask the hospital to contact me”
appointment-fault-gone = This time has just been taken. Choose another one
appointment-fault-late = It is too close to the time to change it here. Please call the hospital
# $max (Number) - most characters
appointment-fault-long = This is too long: { $max } characters at most
appointment-saved = Saved
appointment-yours = Your appointment
appointment-offered = A time that the hospital proposes: does it suit you?
appointment-at-hospital = At the hospital
appointment-at-home = At home
# $time (String) - from when until when
appointment-home-time = { $time }, at home
appointment-place-home = at your home
appointment-way = How to get there
appointment-phone = The hospital’s phone:
appointment-needed = What you said you need
appointment-over = This time is over. If you did not meet, no harm is done: choose another below.
appointment-agree = This time suits me
appointment-cancel = Give this time back
appointment-cancel-how = You can choose another afterwards. Your application does not suffer.
# $hours (Number) - hours
appointment-late = There are less than { $hours } hours left, so it cannot be changed here. If you cannot come, call the hospital and find another time.
# $time (String) - when
appointment-was-called-off = The hospital had to cancel { $time }. We are sorry. Please choose another time.
# $time (String) - when
appointment-was-missed = You did not meet on { $time }. No harm is done: please choose another time.
appointment-will-call = The hospital will contact you to find a time.
appointment-look = How to get there, change the time
appointment-staff-title = Appointment for the assessment
appointment-to-arrange = Not arranged yet.
appointment-arrange = Arrange a time for this person
appointment-state-offered = proposed, not answered yet
appointment-state-confirmed = agreed
appointment-state-changed = moved to another time
appointment-state-cancelled = given back by the person
appointment-state-called-off = cancelled by the hospital
appointment-state-freed = no longer needed
appointment-state-attended = met
appointment-state-missed = not met
# $when (String) - when
appointment-event-offered = A time for the assessment was proposed: { $when }
# $when (String) - when
appointment-event-confirmed = A time for the assessment was agreed: { $when }
# $when (String) - when
appointment-event-changed = The assessment was moved to: { $when }
# $when (String) - when
appointment-event-cancelled = The time was given back: { $when }
# $when (String) - when
appointment-event-called-off = The hospital cancelled: { $when }. To be arranged again
# $when (String) - when
appointment-event-freed = No longer needed, the time was given back: { $when }
# $when (String) - when
appointment-event-attended = Met for the assessment: { $when }
# $when (String) - when
appointment-event-missed = Not met: { $when }. Another time can be arranged; it is nobody’s fault
appointment-event-call-asked = Asked the hospital to get in touch
appointment-event-called = Called, and reached
appointment-event-not-reached = Called, and not reached; to be tried again
appointment-text-how = To change it, use your case number and query code.
# $phone (String) - the hospital's phone
appointment-text-how-phone = To change it, use your case number and query code, or call { $phone }.
# $number (String) - case number
# $time (String) - when
# $place (String) - where
# $how (String) - how to change it
appointment-text-agreed = [Service portal] Case { $number }, agreed: { $time }, { $place }. { $how }
# $number (String) - case number
# $time (String) - when
# $place (String) - where
# $how (String) - how to change it
appointment-text-offered = [Service portal] Case { $number }, does this time suit you: { $time }, { $place }. { $how }
# $number (String) - case number
# $time (String) - when
# $how (String) - how to change it
appointment-text-called-off = [Service portal] Case { $number }: { $time } had to be cancelled, we are sorry. Please choose another time. { $how }
# $number (String) - case number
# $time (String) - when
# $how (String) - how to change it
appointment-text-missed = [Service portal] Case { $number }: we did not meet on { $time }. Please choose another time. { $how }
# $number (String) - case number
# $time (String) - when
# $place (String) - where
# $how (String) - how to change it
appointment-text-reminder = [Service portal] Reminder: case { $number }, { $time }, { $place }. { $how }
