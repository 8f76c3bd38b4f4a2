### Registering an account at a bank.

bank-title = Register a bank account
bank-lead = For an allowance that was granted or is applied for. You see the person, their identity card, and the card or passbook.
bank-own-title = Where the money goes
bank-holder = Name on the account
bank-holder-hint = The person's own. Money goes to nobody else's account.
bank-bank = Bank
bank-bank-hint = As it stands on the card, with the branch where you know it.
# $most (Number) - how many characters
bank-bank-wrong = Write the name of the bank, at most { $most } characters
bank-held = What is the number on
bank-held-choose = Choose card or passbook
bank-card = Bank card or social security card
bank-passbook = Passbook
bank-number = Number
bank-number-hint = A card has 16 to 19 digits.
bank-number-empty = Write the number of the card or passbook
bank-number-characters = Write the number in digits
# $found (Number) - how many digits
bank-number-length = There are { $found } digits; a card has 16 to 19, a passbook 10 to 30. Compare them with it
bank-number-check = These digits do not fit together: one is wrong or two are swapped. Compare them with the card
bank-not-own = The account has to be in the person's own name. A guardian's for a minor is taken only where the district allows it and the guardianship is recorded
bank-seen = I compared the identity card with the person who is here, and the card or passbook with the identity card.
bank-not-seen = Tick that you compared identity card, person, and card or passbook
bank-own = This account is in my own name.
bank-own-needed = Tick that the account is in your own name
bank-do = Register
bank-done = Registered: the money goes there from the next payment on.
# $bank (String) - the bank
# $last (String) - the last four digits
bank-now = The money goes to { $bank }, number ending in { $last }.
bank-none = No account is registered yet: nothing can be paid before.
bank-at-counter = Bring your own ID card and bank card to the street or town, or have somebody come to you: call 12385. Or sign in so that we know for sure who you are, and register it here.
bank-changed = The bank account for your allowances was changed. If that was not you, call 12385.
bank-own-change = Register or change the account
