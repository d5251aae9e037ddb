"""Tables of facts: the first column names the subjects, every other column is a relation."""
