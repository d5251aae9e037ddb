"""Builds the page: downloads pinned packages, compiles them by Pyodide, and puts all into a folder or a single file."""
