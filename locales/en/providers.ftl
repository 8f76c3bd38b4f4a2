### Signing in through a provider of identity.

# $name (String) - the provider
providers-heading = Sign in with { $name }
# $name (String) - the provider
providers-why = If you sign in with { $name }, we know who you are: you see every case about you whose identity was checked, whoever sent it and wherever. Whether your face is asked for is up to { $name }; if you do not want that, use the code to your phone.
# $name (String) - the provider
providers-go = Go to { $name }
# $name (String) - the provider
providers-go-shared = Others use this computer: go to { $name }
providers-instead = Try again, or use a code to your phone. You can also apply without signing in, or call 12385 for help.
# $name (String) - the provider
providers-away = { $name } cannot be reached now
# $name (String) - the provider
providers-cancelled = You did not sign in with { $name }
# $name (String) - the provider
providers-late = Signing in took too long: what { $name } told us no longer counts
providers-elsewhere = This sign-in was used before, or was not begun in this browser
# $name (String) - the provider
providers-untrue = What { $name } sent back does not fit, so we did not let it sign in
# $name (String) - the provider
providers-not-proven = You have not proven your real name to { $name } yet
# $name (String) - the provider
providers-unknown = { $name } did not tell us your name and ID number
providers-disabled = This account is locked
