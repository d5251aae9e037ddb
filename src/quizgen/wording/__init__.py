"""Sentences, from the templates of a sheet and the phrases of its language."""
