"""Fact sheets as tables: the first column names the subjects, every other column is a relation."""
