### Pages for what went wrong: what happened, what is kept, what to do now.

errors-missing = There is no such page
errors-missing-why = The address may be wrong, or only the person who filled it in may see this page.
errors-missing-then = To see your own case, use its number and query code, or sign in.
errors-sign-in = Please sign in first
errors-sign-in-why = What you entered is not lost. It stands on this page.
errors-sign-in-then = Copy it, sign in, and send it again.
errors-forbidden = This page is not open to you
errors-forbidden-why = Your account may not do this, or the request did not come from this site.
errors-forbidden-then = If this is wrong, call 12385, or ask the administrator of your unit.
errors-conflict = This has just changed
errors-conflict-why = While you were looking at it someone else was quicker, or it moved on. Nothing was changed by you.
errors-conflict-then = Go back, see how it stands now, and decide again.
errors-too-large = Too much was sent
errors-too-large-why = What was sent is larger than we can take.
errors-too-large-then = Make the file smaller, or send it in parts.
errors-too-many = Too many attempts, please wait
errors-too-many-why = We limit attempts to protect you. What you filled in is still there.
errors-too-many-then = Try again later; it takes one hour at most. If it is urgent, call 12385 and ask someone to help.
errors-unread = We could not read what was sent
errors-unread-why = Part of what the browser sent is missing.
errors-unread-then = Go back and try again.
errors-broken = Something went wrong on our side
errors-broken-why = This is not your fault. What was saved is safe.
errors-broken-then = Try again in a few minutes, or call 12385 and ask someone to help.
errors-typed = What you entered
errors-home = Go to the home page
