"""The page in the browser: what it asks of Python, how it is built, and how it works in Chromium."""
