"""The catalogue: YAML records read, checked and indexed. Knows no site generator."""
