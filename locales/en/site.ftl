language-name = English
site-name = Disability Services Portal
