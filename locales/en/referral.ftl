### Pages of a designated hospital.

referral-lead = Here are only people whom the Federation referred to your hospital, with what an assessment needs. Every look is recorded.
referral-none = Nobody is referred to you now.
# $count (Number) - how many
referral-caption =
    { $count ->
        [one] One person referred for assessment
       *[other] { $count } people referred for assessment
    }
referral-back = Back to those referred
referral-entered = The result as entered
