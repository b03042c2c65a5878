"""The preview: a page is made when somebody opens it, from the files as they are at that moment.

MkDocs builds every page after each save. Here it reads the project and makes no page
(pages.py); a server (server.py) looks at each request whether a file has changed, has it
read again if so, and makes the one page that is asked for. So nothing it shows is older
than what is saved. The checks take seconds: they run beside it in a process of their own
(checker.py), and what they find takes the place of every page as soon as it is known.

The server and hooks.py are read once: a change in them shows after a restart.
"""
