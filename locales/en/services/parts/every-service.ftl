### What the program itself says in every service.

stage-holder-died = The person has died, nothing more is done
    .next = We are sorry for your loss. This application ends here, and no more texts or letters are sent. Whether something is still due to the person, and how the family can receive it, is as published by the Federation; you can ask at 12385.
    .todo = { "" }
