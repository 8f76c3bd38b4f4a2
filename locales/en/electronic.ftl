### The way to the official electronic certificate.

electronic-title = Electronic disability certificate
electronic-counts = The electronic certificate counts as the paper one does (State Council Order No. 716).
# $host (String) - name of the site
electronic-opens = It is shown by the official system, not here. The link below opens { $host }, where you sign in.
electronic-open = See my electronic disability certificate
electronic-ask = Where it can be seen, the Federation publishes. You can call 12385 and ask.
