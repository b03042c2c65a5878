"""Which page answers a code: what the page code/ is given, and the requests it is tried with.

In: the catalogue. Out: assets/codes/answer.js, which reads what a health record sends
or a reader types, and finds the pages (browser/); and the list of requests in the forms
that real systems send (requests.yml), which an administrator and the tests both try.
"""
