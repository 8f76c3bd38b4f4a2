### What the district has not said yet.

unsaid-title = To be confirmed by the district
unsaid-lead = What no paper of the district gives. Residents are told “as the unit publishes it” until it is settled; a line goes once it is.
unsaid-amounts = No amount in force
unsaid-limits = Time limits that are proposals
unsaid-rules = Rules and ways
unsaid-kept = No rule how long it is kept
unsaid-beside = Beside these
# $service (String) - the service
# $limit (String) - the limit in words
unsaid-of = { $service }: { $limit }
unsaid-hotline = The interface and the time limits of hotline 12345
unsaid-identity = Access to the national identity platform and to Mengsuban
unsaid-units = Departments that were renamed since the plan
unsaid-plan = What the plan for 2026–2030 says instead of the one for 2021–2025
unsaid-cycle = Through which bank allowances are paid, and on which day
unsaid-mongolian = Whether Mongolian is required
