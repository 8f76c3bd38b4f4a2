### How long each kind of record is kept, and what was erased.

retention-title = Retention
retention-lead = The district decides how long each kind is kept. What has no rule stays, and the public page says that the district will publish it. What is over is erased by the system, and cannot be brought back.
retention-rules = Rules as they are
# $days (Number) - how many days
retention-drafts =
    { $days ->
        [one] Forms that were not sent: one day after the last change (a setting)
       *[other] Forms that were not sent: { $days } days after the last change (a setting)
    }
retention-cases = Cases that have ended
# $service (String) - title of the service
retention-cases-of = Cases that have ended: { $service }
retention-looks = Records of who of the staff looked at what
retention-messages = Texts, calls and mails that went out
retention-mandates = Mandates that have ended
retention-register-files = Rows of register files
retention-not-set = Not decided yet: as the Federation will publish
retention-for-good = For good
# $count (Number) - how many years
retention-years =
    { $count ->
        [one] one year
       *[other] { $count } years
    }
# $count (Number) - how many months
retention-months =
    { $count ->
        [one] one month
       *[other] { $count } months
    }
# $source (String) - the paper it rests on
retention-by = by: { $source }
# $day (String) - the first day
# $time (String) - how long
retention-from = From { $day } on: { $time }
retention-report = What was erased
retention-nothing = Nothing was erased yet.
# $count (Number) - how many
retention-erased =
    { $count ->
        [one] one erased
       *[other] { $count } erased
    }
retention-change = Set a rule
retention-kind = For what
retention-kind-choose = Choose for what
retention-keep = How long
retention-keep-hint = Cases count from the day they ended, mandates from their end, all else from when it happened. A case whose certificate still counts is not erased.
retention-keep-choose = Choose how long
retention-in-years = Some years
retention-in-months = Some months
retention-count = How many years or months
# $least (Number) - fewest months
retention-count-wrong =
    { $least ->
        [one] Give a number: at least one month, at most 100 years
       *[other] Give a number: at least { $least } months, at most 100 years
    }
retention-set = Set it
# $kind (String) - what is kept
# $time (String) - how long
# $source (String) - the paper it rests on
retention-published = { $kind }: { $time }, by { $source }
# $kind (String) - what is kept
retention-unpublished = { $kind }: as the law on archives says; the Federation will publish how long.
