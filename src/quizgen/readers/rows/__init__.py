"""Tables as rows of cells, each with its place. Fact tables and question tables both start from these."""
