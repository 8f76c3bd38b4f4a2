### One form for several things: receipt and following.

together-title = Sent together
together-one-code = Each has a number of its own; the query code is the same.
together-taken-back = Taken back, to be sent again
# $numbers (String) - the numbers of all
# $code (String) - the query code
together-text = Each goes its own way. Case numbers: { $numbers }. Query code for all: { $code }.
