### A form on paper.

# $service (String) - title of the service
paper-title = { $service } (paper form)
paper-back = Back to the guide
paper-print = Print this page with your browser. Only the form comes out, in large type.
paper-how = Write in black. If someone writes for you, add their name at the end. Hand it in at your community office or at the counter.
paper-numbers = Every question has a number. If a question says “Only if” and that is not so for you, leave it empty.
paper-one = Tick one box.
paper-several = Tick every box that is right for you.
paper-enclosed = Enclosed
paper-later = To follow
paper-pinyin = How the name is spoken (pinyin; optional)
paper-yuan = Amount in yuan
paper-more = If you need more room, go on under the same number on another sheet.
paper-signing = Signature
paper-sign = Signature or thumbprint of the applicant; a guardian signs for the person they are responsible for.
paper-signed-on = Date of the signature
paper-writer = Who wrote for you, with phone; leave it empty if you wrote yourself
paper-bring = Papers to bring
# $number (String) - number of the question
# $name (String) - name of the paper
paper-numbered = { $number } { $name }
paper-where = Where to hand it in
paper-office = The office fills this in
paper-received-on = Day on which the form was received
paper-received-by = Received by
# $service (String) - title of the service
# $version (Number) - version of the form
# $date (String) - first day of the form
paper-version = { $service }: version { $version } of the form, from { $date }.
