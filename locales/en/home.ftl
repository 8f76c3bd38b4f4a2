### The home page.

home-title = What do you need?
home-track = See where your case stands
home-go-on = Go on with an application
home-services = See all services
home-entitlements = What can I get?
home-needs = By what you need
home-ways = Without the internet
home-way-call = Call 12385: the operator fills it in while asking you.
home-way-community = Your community worker fills it in with you.
home-way-visit = If getting out is hard, ask for a visit.
home-way-paper = Print the large-type form, and hand it in at your community office.
