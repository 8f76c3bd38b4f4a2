### A step that asks something: assessment, referral, certificate number, dispute.

act-reason = Reasons
# $max (Number) - most characters
act-reason-hint = Use short sentences, at most { $max } characters.
# $day (String) - the last day
act-until = The last day for this is { $day }.
act-not-begun = The days count from the day after you see the result. They have not begun yet.
