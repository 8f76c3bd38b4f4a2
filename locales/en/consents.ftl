### Taking back a separate consent.

consents-title = Take back a consent
consents-lead = You gave these by a consent of their own. If you take it back, they are deleted from the case.
consents-none = Nothing in this case was given by a consent of its own.
consents-what = What was done before stays valid. From then on we use them no more, and your case goes on. What is deleted cannot be brought back.
# $what (String) - the question
consents-withdraw = Take the consent back and delete: { $what }
consents-withdrawn = Consent taken back, papers deleted
# $what (String) - the question
consents-event = Took the consent back, deleted: { $what }
