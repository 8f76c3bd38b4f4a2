### From any page: where somebody got stuck.

feedback-title = Tell us where you got stuck
feedback-lead = Your screen reader says nothing, a key does not work, it is hard to see or to understand: say so. No sign-in, no name.
# $page (String) - the address of the page
feedback-about = This page: { $page }
feedback-send = Send
feedback-more = Something else? Write here
