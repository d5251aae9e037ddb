"""`quizgen page`: build the page on which a quiz is made in a browser."""

from pathlib import Path

import click

from quizgen.cli.request import WRITES
from quizgen.cli.speaking import fail, make_folder, say

INDEX = "index.html"
"""The file by which a folder is known for one that has the page."""


@click.command()
@click.option(
    "-o",
    "output",
    metavar="DIR/ or FILE.html",
    required=True,
    type=click.Path(path_type=Path),
    help="A folder for a web server, or a single HTML file that works by a double click, without a network.",
)
def page(output: Path) -> None:
    """Build the page on which a quiz is made in a browser. It needs no installation there, and sends nothing anywhere.

    It needs Node.js, and a network to fetch packages once: Pyodide and CodeMirror from npm, Python packages from PyPI.
    """
    from quizgen.page.making.making import single_file, site_files  # noqa: PLC0415 - commands load what they use
    from quizgen.system.files import write_all  # noqa: PLC0415

    is_single = output.suffix.lower() in (".html", ".htm")
    if not is_single and output.is_dir() and any(output.iterdir()) and not (output / INDEX).is_file():
        fail(f"{output} has other files in it; name a folder that is empty or does not exist")
    if not is_single and output.is_file():
        fail(f"{output} is a file; name a folder, or a file that ends in .html")
    say("fetching packages and compiling them; this takes a minute")
    made = {output: single_file()} if is_single else {output / name: content for name, content in site_files().items()}
    make_folder(output.parent if is_single else output, "-o")
    click.get_current_context().meta[WRITES] = True
    write_all(list(made.items()))
    size = sum(map(len, made.values())) / 1e6
    what = "one file, which opens by a double click" if is_single else f"{len(made)} files, for any web server"
    say(f"wrote {output} ({what}; {size:.0f} MB)")
