"""What a machine or a writer asks for: records in, data files and citations out.

Knows no site generator and opens no file. `files.py` lists every file;
`citable_pages.py` is a page as a thing that can be cited.
"""
