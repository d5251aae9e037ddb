"""What each language needs to make sentences from the headers of tables: one file per language."""
