### The page with every component in every state.

gallery-title = Components
gallery-lead = Every component in every state, for designers, testers and translators.
gallery-label = Sample question
gallery-hint = Here is a hint.
gallery-error = Enter the sample
gallery-value = Sample text
gallery-one = First
gallery-two = Second
gallery-statement = What I entered is true.
gallery-text = Your application was accepted. You will hear by 8 December 2026.
gallery-file = id-card.jpg
gallery-unit = Disabled Persons’ Federation of Donghe District, Baotou
gallery-document = Sample number
gallery-person = Gong Yan
gallery-search-what = Find a service
gallery-far = Third, with many words, to see how a line breaks that has no room, and whether hint and button stand too close
