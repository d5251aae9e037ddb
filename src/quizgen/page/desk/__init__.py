"""The Python that runs in the page's worker: files and wishes come in, what the page shows goes out.

`Desk` is the only thing that the page's JavaScript calls. It works in any Python, so its tests need no browser.
"""

from quizgen.page.desk.desk import Desk

__all__ = ["Desk"]
