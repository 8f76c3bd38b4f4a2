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
