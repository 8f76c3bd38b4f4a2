### The file of a dispute for the city’s federation.

dispute-head = The file for the city’s federation
dispute-how = All of it stands on one page: print it, seal it, send it to the city’s federation.
dispute-open = Open the file of the dispute to print it
dispute-back = Back to the case
# $service (String) - title of the service
dispute-title = Dispute of an assessment: { $service }
dispute-print = This page is made to be printed: black on white, large, no watermark. Use “Print” of your browser.
dispute-person = Applicant
dispute-id = ID number
dispute-phone = Phone
dispute-received = Application received
dispute-hospital = Hospital
dispute-reasons = Reasons of the person
dispute-newest = Result as it stands
dispute-earlier = Earlier result
# $reason (String) - why the hospital entered it again
dispute-why-again = Why it was corrected: { $reason }
dispute-letters = Letters, and when they reached the person
# $date (String) - day
dispute-opened = Opened on { $date }
# $date (String) - day
dispute-read-out = Read out on the phone on { $date }
# $date (String) - day
dispute-posted = Posted and signed for on { $date }
# $date (String) - day
dispute-handed-over = Handed over on { $date }
dispute-not-reached = Has not reached them yet
dispute-answers-how = Only what an assessment needs.
dispute-sign = Handed over by
