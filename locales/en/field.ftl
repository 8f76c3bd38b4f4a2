### Fields of forms and the summary of what has to be changed.

# $text (String) - what is wrong
field-error = Error: { $text }.
# $count (Number) - how many
field-errors =
    { $count ->
        [one] There is 1 thing to change
       *[other] There are { $count } things to change
    }
field-errors-saved = Everything else is saved. You do not have to fill it in again.
field-errors-secret = No page keeps passwords and codes. Please fill them in again.
field-errors-typed = What else you filled in is still here. You do not have to fill it in again.
field-help = Why we ask this
field-optional = {" "}(optional)
field-other = Other
field-other-what = If you chose “Other”, say what it is
