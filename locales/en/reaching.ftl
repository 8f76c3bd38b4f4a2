### How to reach and talk with a person, for officers: from their contact card.

reaching-title = How to reach and talk with this person
reaching-never-call = In writing only: do not call
reaching-unsafe = Others use this phone: do not say what it is about
reaching-calls = Calls
reaching-either = Calls and writing are both fine
reaching-text-only = In writing only, no calls
reaching-call-only = Calls only, reading is hard
reaching-phone = Phone
reaching-own = Only the person uses this phone
reaching-shared = The family uses this phone too, and may know
reaching-times = When a call suits
reaching-morning = mornings
reaching-afternoon = afternoons
reaching-evening = evenings
reaching-any-time = any time
reaching-formats = Letters and messages
reaching-screen = on a screen
reaching-large-print = printed in large type
reaching-read-out = read out on the phone
reaching-sms = a text that there is something new
reaching-language = Language
reaching-chinese = Chinese
reaching-mongolian = Mongolian
reaching-sign-language = sign language
reaching-interpreter = Interpreter
reaching-none = not needed
reaching-helper = Helper
reaching-helper-unnamed = needed; nobody is named yet
reaching-note = Also
# $date (String) - day of the contact card
reaching-since = From the contact card of { $date }.
