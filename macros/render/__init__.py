"""Values in, Markdown or HTML text out. Opens no file, knows no site generator."""
