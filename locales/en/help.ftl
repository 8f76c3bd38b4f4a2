### How to get help without this site.

help-lead = Whatever makes it hard for you, there is someone to help.
help-call = Call
help-call-12385 = Call 12385, the disability service line. The operator can fill in the form while asking you, or say where your case stands.
help-call-12345 = Call 12345, the government service line, answered 24 hours a day.
help-call-emergency = If someone is hurt or in danger, call 120, 110 or 119 first.
help-write-how = You can write messages in your own case, and to 12385 without one. If you cannot hear or speak, we answer in writing and do not call.
help-write-do = Write to 12385
help-community-how = Every community has a worker for disabled residents. Go to the community office, or call 12385 to ask for a visit.
help-numbers = If you lost your numbers
help-numbers-how = Go to the counter with your ID card, or call 12385: after a check of identity they can find them. What you sent while signed in is there when you sign in with your phone.
help-legal = Legal help
help-legal-how = Call 12348, the public legal service line. The district has a legal aid station for disabled people.
