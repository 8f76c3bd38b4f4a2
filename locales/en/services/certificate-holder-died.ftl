### A holder has died: guide, questions, stages, letters. Written to the family.

title = A certificate holder has died
summary = Somebody of your family who had a disability certificate has died: tell us here. Once is enough; we do the rest.

## The guide

guide-fee = It is free.
guide-places = Online, by telephone, in your community or at the counter. If you would rather not fill in a form, just call 12385.
guide-documents = You need not get any paper for this. What offices can find out, we find out ourselves. If you have a death certificate or the cancelled page of the household book, you can hand it in; it is not needed.

guide-condition-anybody = Family, other relatives and the residents’ committee can tell us.
guide-condition-proof = The Federation finds out that it is so. You need not go anywhere.
guide-condition-due = Whether the family can receive what was still due to the person, and how, is as published by the district.

guide-step-fill = Tell us
    .text = Fill in a short form, or call 12385.
guide-step-check = The Federation finds out
    .text = We ask the offices that know. Only if they do not, we ask for your help.
guide-step-end = The certificate is cancelled
    .text = No more texts or letters go to the person. What else went on for them ends too.
guide-step-due = We tell you what can still be done
    .text = The letter says how to ask for what was still due.

easy-sorry = We are sorry for your loss.
easy-what = You need to tell us only once.
easy-letters = We will not write to the person any more.
easy-due = We tell you if something is still due.
easy-paper = You need no papers.
easy-help = Rather talk? Call 12385.

basis-district = Rules published by the district Federation

version-2 = A death that was recorded by mistake can be set right: the certificate counts again, and what had ended goes on.

## The form

section-died = The person who died
section-family = You
section-held = The certificate
section-documents = Papers
section-declaration = Confirmation

q-resident-name = Name of the person who died
    .hint = As on the certificate.
    .help = To see which certificate it is.
q-resident-id = Identity number of the person who died
    .hint = 18 characters, the last may be X. It is in the household book too.
    .help = With it we can ask the offices that know, and you need not get a paper.
q-held-certificate = Number of the certificate
    .hint = If you find the certificate. Otherwise leave it empty.
    .help = With the number we are faster. We find it without, too.
q-died-on = Day of death
    .hint = If you are not sure, leave it empty.
    .help = What is still due is counted to this day.
page-family = About you
q-family-name = Your name
    .help = So that we know whom to ask.
q-family-phone = Your telephone
    .hint = We tell this telephone how it goes on.
    .help = From now on we call only you, and not the person’s own telephone.
q-family-relation = What you are to the person
    .help = If something is still due, it matters who can receive it.
q-family-relation-spouse = Husband or wife
q-family-relation-child = Son or daughter
q-family-relation-parent = Father or mother
q-family-relation-relative = Another relative
q-family-relation-committee = Residents’ committee, village committee or work unit
q-death-papers = Death certificate, or the cancelled page of the household book
    .hint = If you have one. You need not get one. You can hand in the disability certificate too.
    .help = With it we are faster.
q-formats = How you want the letter
    .hint = You can choose several. The letter is written to you.
    .help = It says how it ended, and how to ask for what was still due.
page-declaration = Please confirm
q-truth = What I said is true.
    .help = A mistake would cancel somebody else’s certificate. If you made one, you can take the form back within 10 minutes of sending.

## What acts ask

q-death-shown-by = How it was found out
q-death-shown-by-shared-data = From other offices
q-death-shown-by-certificate = Death certificate
q-death-shown-by-household = Household registration cancelled
q-death-on = Day of death

## Handling

stage-submitted = Received, to be checked
    .next = We ask the offices that know, and tell you when it is done.
    .todo = { "" }
stage-accepted = Being checked
    .next = We ask the offices that know, and tell you when it is done. The limit for this step is as published by the Federation.
    .todo = { "" }
stage-recorded = Done
    .next = The certificate was cancelled, and no more texts or letters go to the person. The letter says how to ask for what was still due.
    .todo = { "" }

stage-undone = It was a mistake and was set right
    .next = The certificate stands as before, and what had ended goes on. We are sorry for the trouble.
    .todo = { "" }

act-undo-death = The person lives: set the record right
    .hint = Needs reasons and sends a letter to the family. The certificate stands as before; what had ended goes on where it stood, and what was being published is published anew. Letters that had not arrived have to be served again. Restore it in the national system too. Please call the person and apologise.
    .event = The death was recorded by mistake, which was set right
act-record-death = Record the death, cancel the certificate
    .hint = Only when it was found out. First cancel it in the national system. No more texts or letters go to the person, and what else went on for them ends. Sends a letter to the family.
    .event = Death recorded, certificate cancelled
act-refuse = Could not be confirmed
    .hint = For instance where the person lives. Needs reasons and sends a letter.
    .event = Not confirmed, nothing was cancelled
act-withdraw = Withdraw
    .event = Withdrawn

## Letters

letter-acceptance = Notice of receipt
    .plain = We have heard, and are checking
    .body =
        We are sorry for your loss. { $unit } was told of the death of { $name }. Case number: { $number }.
        We ask the offices that know; you need not get any paper. We tell you when it is done.
    .easy =
        We have heard.
        We are checking.
        You need not go anywhere.
        Questions? Call 12385.

letter-recorded = Notice of cancellation
    .plain = The certificate was cancelled. We are sorry for your loss
    .body =
        We are sorry for your loss. { $unit } has cancelled the disability certificate of { $name }. Case number: { $number }.
        From today no more texts or letters go to { $name }; what else went on has ended.
        Whether the family can receive what was still due to { $name }, how, and until when, is as published by the district. Please call 12385 and we tell you whom to see and what to bring.
        Whether you may keep the certificate or hand it back is as published by the district.
    .easy =
        We are sorry for your loss.
        The certificate is cancelled.
        We will not write to the person any more.
        Is something still due? Call 12385 to ask.

letter-undone = Notice of correction
    .plain = We made a mistake and have set it right. We are sorry
    .body =
        { $unit } recorded by mistake that { $name } had died, and cancelled the disability certificate. This has been set right. Case number: { $number }.
        The certificate stands as before. What had ended goes on where it stood. Texts and letters go out again.
        We are sorry for the trouble. If this has cost you anything, please call 12385 and tell us.
    .easy =
        We made a mistake. We are sorry.
        The certificate counts again.
        What had ended goes on.
        Did it cost you anything? Call 12385.

letter-refusal = Notice that it could not be confirmed
    .plain = We could not confirm it
    .body =
        { $unit } could not confirm the death of { $name }; the certificate was not cancelled. Case number: { $number }.
        The reasons are below. If you have a paper, you can tell us again, or call 12385.
    .easy =
        We could not confirm it.
        The certificate was not cancelled.
        Have a paper? Tell us again.
        Need help? Call 12385.
