### For whoever is not safe at home.

safety-title = When somebody at home must not know
safety-lead = If whoever acts for you hurts you or puts you under pressure, you can hide your matters from them. They are not told.
safety-leave = Leave this page now
safety-leave-what = Signs you out here and opens a weather page. The list of visited pages in the browser stays: clear it if somebody else uses this device.
safety-done = Done
safety-on = Your matters are hidden
safety-off = Your matters are not hidden
safety-hides = Whoever acts for you sees only what they began themselves.
safety-silent = No text tells you of what they do, so that nobody reads it on your phone.
safety-unseen = They see no sign of this anywhere.
safety-set = Hide my matters
safety-take-away = Stop hiding
safety-help = In danger, call 110. To talk, call 12385. Legal help is free: call 12348.
safety-staff = While it is set, whoever acts for this person sees only what they began themselves, and no text tells the person of it. Never speak of it to anybody else. Set it when the person asks, alone.
