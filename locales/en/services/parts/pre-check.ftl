### A community or street looks beforehand: it decides nothing, and nothing waits for it.

act-pre-check = Tell what you saw
    .hint = Only facts. The Federation decides on acceptance, and its limit does not wait for you.
    .event = The community (street) looked at the application
q-person-met = Did you meet the person?
q-person-met-met = Yes
q-person-met-called = We spoke on the phone
q-person-met-not-reached = They could not be reached
q-papers-seen = Did you see the papers?
q-papers-seen-complete = Yes, and all are there
q-papers-seen-lacking = Yes, and something is lacking (say what below)
q-papers-seen-not-seen = No
q-check-remark = What else should the Federation know
    .hint = Such as that the person cannot leave home, or how to reach them.
