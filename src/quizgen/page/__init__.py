"""quizgen in a browser: a page on which a teacher makes a quiz of a spreadsheet, and which sends nothing anywhere.

Three parts: `site` is the page itself (HTML, styles, JavaScript), `desk` is the Python that runs in its worker, and
`making` builds a folder or a single file of them, with Pyodide and all packages.
"""
