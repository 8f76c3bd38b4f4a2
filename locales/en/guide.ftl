### The guide of a service; the service brings its own words.

guide-who = Who can apply
guide-documents = What to prepare
guide-how = How it goes
guide-limits = How long it takes
guide-places = Where
guide-basis = Legal basis
guide-fee = Fee
guide-unit = Decided by
guide-unit-name = Donghe Disabled Persons' Federation
guide-code = Official item code
guide-not-given = As published by the district
guide-begin = Begin
guide-call = Call 12385 for help
guide-shared = This is a shared computer: keep nothing when the browser closes
guide-stop = You can stop at any time; everything is kept. You need not sign in first.
guide-ways = Each can be sent here, brought to the counter, posted, or added by someone else. What other offices hold we look up ourselves.
guide-paper = Print the large-type paper form
guide-to-confirm = To be confirmed by the district.
guide-on-page = On this page
guide-whole = Read the whole guide
guide-each = What each needs and how long it takes stands in its own guide:
