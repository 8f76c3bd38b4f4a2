### The pages that only the demonstration has.

demo-phone = Demonstration phone
demo-phone-lead = Texts and calls that the system sent. A real portal has no such page.
demo-none = No text was sent yet.
demo-texts = Latest texts and calls
