"""What is true of a record or a page, before anybody says it in a form.

Records in, plain values out: editions, review, urgency, how sure, names. No
Markdown, no HTML, no file: pages, sheets, data and the search all take these.
"""
