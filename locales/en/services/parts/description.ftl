### Words that several services share.

q-description = What is difficult in daily life
    .hint = Write what comes to mind; no names of illnesses are needed. For example: needs a hand on the stairs, cannot hear the doorbell.{ " " }
    .help = The doctor then knows something beforehand, and you have to explain less often. Leaving it empty does no harm.
