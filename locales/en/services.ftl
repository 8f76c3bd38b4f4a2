### The list of services, and finding one.

services-title = All services
services-all = See all services
services-none = This cannot be done online yet.
services-ask = See whom to ask
services-found = Find a service
services-search = Find
services-search-label = Say it in your own words
services-search-hint = For example: certificate, how to reach me.
services-guides = These are not applied for online; here is how they work:
services-entitlements = Not sure what you can get? Answer a few questions
# $count (Number) - how many
services-count = Services found: { $count }.
