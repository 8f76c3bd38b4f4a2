### The accessibility statement: what is met, what is not, whom to tell.

accessibility-lead = We want everyone to be able to use this site. Here is what is met and what is not.
accessibility-aim = What we aim for
accessibility-aim-text = WCAG 2.2 levels A and AA, and most of AAA; GB/T 37668-2019 levels 1 and 2; the Chinese design code for older users.
accessibility-tested = How it is tested
accessibility-tested-text = Every change is tested automatically: structure, contrast, 320 pixels wide, 200 % text, keyboard only, without scripts.
accessibility-gaps = Known gaps
accessibility-gap-readers = No person has walked through it yet with the screen readers most used in China, NVDA or VoiceOver.
accessibility-gap-people = Disabled residents have not tried it yet.
accessibility-gap-formats = Letters come as web pages and large print only; audio and braille are not there yet. To have one read out, call 12385.
accessibility-gap-sign = There are no sign-language videos yet.
accessibility-tell = Tell us
accessibility-tell-text = Call 12385 or 12345, or tell your community worker. We will answer.
accessibility-tell-do = Tell us here where you got stuck
