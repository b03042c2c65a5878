"""Long trials of faults: make sound. A row of the table is one function; see rows.py."""
