### What waits to be told to the outside.

outbox-title = Outbox
outbox-lead = Texts, calls and mails that have not arrived. If a system outside is down they wait here; nothing is lost.
outbox-since = Since
outbox-number = Case
outbox-kind = Kind
outbox-tries = Attempts
outbox-why = Why
outbox-again-head = Action
outbox-again = Try again
# $id (String) - name of the message
outbox-again-which = : { $id }
outbox-sms = Text
outbox-voice = Call
outbox-mail = Mail
outbox-no-case = Sign-in code
outbox-empty = Everything has arrived.
# $count (Number) - how many
outbox-caption = Waiting: { $count }
outbox-state = State
outbox-waiting = Waiting
outbox-failed = Failed
outbox-sent = Sent
outbox-delivered = Delivered
outbox-replaced = Failed, we call instead
outbox-dropped = Given up by staff
outbox-drop = Give up
# $count (Number) - how many
outbox-settled = Latest, no longer waiting: { $count }
