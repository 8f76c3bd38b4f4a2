### Words that several services share.

stage-submitted = Sent, to be checked by the Federation
    .next = We check the papers and tell you whether the application is accepted. If something is missing, we tell you everything at once.
    .todo = { "" }
stage-correction = Waiting for you to add something
    .next = We wait until you are ready. This time does not count towards our limit.
    .todo = Please add everything listed below and send the form again. If something is unclear, call 12385.
stage-accepted = Accepted, to be referred to a hospital
    .next = We arrange a designated hospital and send you a letter. The limit for this step is as published by the Federation.
    .todo = { "" }

clock-acceptance = Within 5 working days after sending, we tell you whether it is accepted or what is missing. If we do not, it counts as accepted.

act-accept = Accept the application
    .hint = The papers are complete and this is the right office. Sends a letter of acceptance.
    .event = Application accepted
act-ask-correction = Tell what is missing
    .hint = Only once, so list everything. The limit stands still until the answer comes.
    .event = Told what is missing
act-answer-correction = Send what was missing
    .event = Sent again with what was missing
act-not-accept = Decline to accept
    .hint = Another office is responsible, or the conditions are not met. Needs reasons and sends a decision.
    .event = Decided not to accept

letter-acceptance = Notice of acceptance
    .plain = We have accepted your application
    .body =
        { $unit } has accepted the application of { $name }: { $service }. Case number: { $number }.
        Next we arrange an assessment at a designated hospital and tell you. After it, a notice is shown in the community for 5 working days; for people under 18 there is in principle none.
        Then the Federation reviews within 10 working days. The time for the assessment is not counted.
    .easy =
        We have taken your application.
        Next you go to a hospital for the assessment.
        We tell you when and where.
        Questions? Call 12385.

letter-correction = Notice of what is missing
    .plain = Please add some papers or answers
    .body =
        The application of { $name } still lacks some papers or answers: { $service }. Case number: { $number }.
        Everything that is missing is listed below; nothing will be added later. You can add it online, bring it to the counter, or call 12385 for help.
        While we wait for you, our limit stands still.
    .easy =
        Your application is not complete yet.
        Everything is listed below.
        When you have it, send the form again.
        Need help? Call 12385.
