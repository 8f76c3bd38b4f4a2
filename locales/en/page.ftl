### What every page carries: header, help, foot, title.

page-skip = Skip to main content
page-nav = Main navigation
page-nav-services = All services
page-nav-track = Check progress
page-nav-help = Help
page-nav-settings = Display settings
page-nav-elder = Senior version
page-nav-queue = Queue
page-nav-search = Find a case
page-nav-keying = Fill in for somebody
page-nav-referrals = Referred for assessment
page-nav-letters = Letters to send
page-nav-register = Register
page-nav-recusals = Stay away
page-nav-mandates = Who acts for whom
page-nav-reasons = Ready reasons
page-nav-choices = Who accepts
page-nav-issuing = Issuing
page-nav-team = Colleagues
page-nav-outbox = Outbox
page-nav-holidays = Holidays
page-nav-accounts = Staff accounts
page-nav-audit = Record of access
page-nav-menu = All pages
page-nav-public = Back to the portal
page-home = Home
page-crumbs = You are here
page-comma = ,{" "}
page-stop = .{" "}
page-sign-out = Sign out
# $name (String) - for whom
page-acting = You are acting for { $name }.
# $name (String) - for whom
page-acting-over = You were acting for { $name }. That has ended: you are acting for yourself.
page-acting-change = Change or stop
# $name (String) - for whom
# $title (String) - the title of the page
page-acting-title = For { $name }: { $title }
page-read-aloud = Read this page aloud
# $name (String) - heading of a part of the page
page-read-part = Read “{ $name }” aloud
page-read-stop = Stop reading
page-easy = In short
page-now = Now
page-later = Later
page-help = Do you need someone to help?
page-help-12345 = Government service line, answered 24 hours a day.
page-help-12385 = Disability service line. The operator can fill in the form for you.
page-help-write = Contact us in writing
page-help-write-why = If calling is hard, write to us and we answer in writing.
page-help-community = Find your community worker
page-help-community-why = Go to your community office, or ask for a visit.
page-about = About this site
page-site-map = Site map
page-accessibility = Accessibility statement
page-privacy = How personal information is protected
page-words = What words mean
page-host = Run by the Donghe District Disabled Persons' Federation, Baotou.
page-demo = This is a demonstration. Names, numbers and dates are invented.
# $title (String) - the title of the page
# $at (Number) - which step
# $of (Number) - how many steps
page-title-step = { $title } (step { $at } of { $of })
# $title (String) - the title of the page
page-title-error = Error: { $title }
# $service (String) - title of the service
# $at (Number) - which step
# $of (Number) - how many steps
page-progress = { $service }, step { $at } of { $of }
page-nav-units = Units
page-nav-people = People
page-host-head = Run by:{" "}
page-organiser = Organised by:{" "}
page-site-contact = Contact:{" "}
page-site-code = Site code:{" "}
page-feedback = Stuck on this page? Tell us
