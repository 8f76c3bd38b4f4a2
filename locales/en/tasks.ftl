### How far each part is filled in.

tasks-done = Filled in
tasks-here = This part
tasks-wrong = To change
tasks-open = Not yet
