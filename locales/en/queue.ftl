### The queue of a unit, and finding a case in it.

queue-title = Queue
queue-order = The most urgent come first.
queue-parts = Parts of the queue
queue-unit = My unit
queue-mine = Held by me
queue-free = Held by nobody
queue-paused = Paused
queue-checks = To look at beforehand
queue-check-lead = New applications that your community or street is asked to look at. Write what you saw; the Federation’s limit runs on, and nobody has to be hurried.
queue-check-caption = Applications to look at
queue-check-back = Back to what is to be looked at
# $name (String) - the colleague
queue-standing-in = Standing in: { $name }
# $name (String) - the colleague
queue-of = Held by { $name }
queue-overdue = {" "}overdue
queue-today = {" "}due today
queue-soon = {" "}due within 2 working days
queue-rest = {" "}with time left or paused
queue-search = Find a case
queue-search-label = Name, pinyin, number, or last four digits
queue-search-do = Find
queue-search-how = Part of a name, pinyin initials, or the last four of a phone or ID are enough. Blanks do no harm.
queue-narrow = Show one service or stage only
queue-all-services = All services
queue-all-stages = All stages
queue-narrow-do = Narrow down
# $service (String) - a service
queue-only-service = Only this service: { $service }.{" "}
# $stage (String) - a stage
queue-only-stage = Only this stage: { $stage }.
queue-narrow-not = Show all
queue-empty = Nothing waits here.
queue-nothing = Nothing was found. Try fewer characters, or the last four digits.
queue-caption = Waiting, most urgent first
queue-found = Find a case
# $count (Number) - how many
queue-found-caption = Found: { $count }
queue-back = Back to the queue
queue-head-clock = Limit
queue-head-number = Number
queue-head-who = Who
queue-head-service = Service
queue-head-stage = Stage
queue-head-from = From
queue-head-holder = Held by
queue-head-tick = Tick
# $name (String) - whom it is about
# $number (String) - the case
queue-tick = Tick { $name }, { $number }
queue-unchecked = identity not checked
queue-nameless = Name not given
queue-nobody = nobody
queue-web = Web
queue-phone = Phone
queue-counter = Counter
queue-visit = Visit
queue-paper = Paper
# $days (Number) - working days
queue-is-overdue =
    { $days ->
        [one] 1 working day overdue
       *[other] { $days } working days overdue
    }
queue-is-today = Due today
# $days (Number) - working days
queue-is-left =
    { $days ->
        [one] 1 working day left
       *[other] { $days } working days left
    }
queue-is-paused = Paused
queue-is-none = No limit
queue-coordinated = Tickets with other units
queue-coordinated-lead = What you coordinate and others have. Open a case to urge or supervise.
queue-coordinated-all = All
queue-coordinated-soon = Due soon or overdue
queue-coordinated-overdue = Overdue
queue-coordinated-caption = Tickets with other units, the most urgent first
queue-head-unit = Unit
