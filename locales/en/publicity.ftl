### Public notice.

publicity-title = Public notice
publicity-lead = After an assessment, a notice is shown in the community for 5 working days. It says only what is needed. People under 18 are not shown. When the time is over it is taken down.
publicity-how = If you disagree, say so while the notice is up: call 12385, go to the community or the Federation, or write here. You need not give your name.
publicity-object = Object online
publicity-none = There is no notice now.
publicity-nowhere = Community not stated
# $place (String) - name of the community or street
publicity-of = Public notice, { $place }
# $place (String) - name of the community or street
publicity-print = Print the notice of { $place } for its board
publicity-back = Back to the notices
publicity-withheld = An applicant (name, category and grade are not published by law)
publicity-reference = Notice number
# $day (String) - the last day
publicity-until = Shown until { $day }
# $amount (String) - how much
publicity-amount = { $amount } a month
