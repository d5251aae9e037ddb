"""Exporters, tested with the programs that their files are for: Anki's own backend, and Chromium."""

import anki.collection  # noqa: F401 - before anki.cards and all else of Anki's, which import one another in a circle
