"""Fact sheets in YAML."""
