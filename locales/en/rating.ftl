### Categories and grades of disability (GB/T 26341-2010).

rating-visual = visual disability
rating-hearing = hearing disability
rating-speech = speech disability
rating-physical = physical disability
rating-intellectual = intellectual disability
rating-mental = mental disability
rating-several = multiple disability
rating-first = grade 1
rating-second = grade 2
rating-third = grade 3
rating-fourth = grade 4
# $category (String) - the category
# $grade (String) - the grade
rating-one = { $category }, { $grade }
# $whole (String) - category and grade of the whole
# $parts (String) - its parts
rating-multiple = { $whole } ({ $parts })
rating-joint = { "; " }
rating-none = The standard is not met
