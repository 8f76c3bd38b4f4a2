### Questions and answers as a list.

answers-change = Change{" "}
