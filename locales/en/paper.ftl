### A form on paper.

# $service (String) - title of the service
paper-title = { $service } (paper form)
paper-back = Back to the guide
paper-how = Write in black. If someone writes for you, add their name. Hand it in at your community office or at the counter.
paper-sign = Signature or fingerprint: ________________ Date: ________________
paper-enclosed = Enclosed
paper-later = To follow
paper-lines = Write here:
