### How personal information is protected.

privacy-lead = What you tell us is used only for what you asked for.
privacy-what = What we keep
privacy-what-text = What you enter and hand in, what happens in your case, and messages. Category, grade and medical records are sensitive; we ask only for what the matter needs. When you sign in, we note whether it was a phone or a computer, how and when; a provider of identity through which you sign in tells us your name and ID number.
privacy-why = Why we may
privacy-why-text = Handling your application is a legal duty of the Federation. Medical records are given by a consent of their own, which you can take back at any time; then they are deleted. What is optional you may leave out without any disadvantage.
privacy-who = Who can see it
privacy-who-text = Only staff of the unit in charge, of the hospital that assesses, and of the community or street that looks beforehand; hospital, community and street see only what they need. Each time they open your case, it is recorded, and you can see it there.
privacy-how = How it is protected
privacy-how-text = Names, numbers, addresses, answers, documents and letters are encrypted in the database.
privacy-long = How long
# $days (Number) - how many days
privacy-long-text =
    { $days ->
        [one] Forms that were not sent are kept for one day after the last change.
       *[other] Forms that were not sent are kept for { $days } days after the last change.
    }
privacy-rights = Your rights
privacy-rights-text = You may see, copy and correct your information, and ask for reasons and deletion: sign in and open “What is kept about me”. What the law makes us keep cannot be deleted; that page says why. You can also call 12385, or write in your case.
