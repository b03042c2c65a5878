"""Which page answers a code: what the page code/ is given, and the requests it is tried with.

In: the catalogue. Out: assets/codes/answer.js, which reads what a health record sends
or a reader types, and finds the pages (browser/); what names the subject
as a whole stands in catalogue/code-answers.yml, with the requests that it is tried with.
"""
