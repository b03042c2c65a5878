"""The form on the contribute pages that writes a record.

In: the models, the templates' notes, the vocabulary, the records and the rules of wording.
Out: one script, assets/form/form.js, with what all these say as data; it runs on one page
and in Node. Nothing about a field or a rule is written a second time here.
"""
