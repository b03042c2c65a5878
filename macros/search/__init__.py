"""Finding a page in the reader's own words: what the browser is given, and how well it does."""
