### What is kept about me.

my-data-title = What is kept about me
my-data-lead = You may see what we keep about you, take a copy, have it corrected, and have deleted what the law does not ask us to keep.
my-data-done = Done
my-data-name = Name
my-data-cases = Applications
my-data-unsent = Forms not sent
my-data-mandates = Who acts for whom
my-data-copy = A copy of everything
my-data-copy-why = With your answers, the letters and messages, what happened when, and who of the staff looked.
my-data-read = Read or print it
my-data-file = Take it as a file (JSON)
my-data-correct = Something is wrong
my-data-correct-how = Make a request and say what is wrong; if only your contact details changed, fill in a new contact card. If you cannot write, call 12385.
my-data-contact = How we reach you: fill in a new contact card
my-data-delete = Delete
my-data-delete-unsent = Forms that you never sent are yours to delete.
# $count (Number) - how many forms
my-data-delete-do =
    { $count ->
        [one] Delete the form that was not sent
       *[other] Delete { $count } forms that were not sent
    }
my-data-kept = Why applications are not deleted
my-data-kept-why = An application that was sent is a file of an authority: the laws on archives and on personal information (articles 19 and 47) ask us to keep it for its time, which the district publishes. Until then we use it for nothing else.
my-data-kept-how = If you think that something is kept without reason, make a request or call 12385. You get an answer with reasons, and can take it to court (article 50).
my-data-close = Close the account
my-data-close-what = You can use all services without an account.
my-data-close-ask = Close my account
my-data-close-out = You are signed out on all devices, and your phone and name are removed from the account.
my-data-close-unsent = Forms that were not sent are deleted.
my-data-close-mandates = You act for nobody any more.
my-data-close-cases = Applications that were sent go on. You follow them with number and query code.
my-data-close-sure = Yes, close my account. This cannot be undone.
my-data-close-unsure = Tick that you are sure
my-data-close-do = Close it
my-data-close-not = Keep it
my-data-closed = Your account is closed
my-data-request = Make a request about personal information
# $first (String) - the first day
# $last (String) - the last day
my-data-days = { $first } to { $last }
# $first (String) - the first day
my-data-days-from = from { $first }
# $last (String) - the last day
my-data-days-until = until { $last }
