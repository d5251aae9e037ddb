"""Sentences, from the templates of a sheet and the words of its language."""
