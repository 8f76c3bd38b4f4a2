### The name of the portal and its place.

language-name = English
site-name = Disability Services Portal
site-place = Donghe District, Baotou
