"""What of Python's library and of the packages the page needs: what is left out, and what is loaded late."""

import re
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path

LEFT_OUT = (
    *(
        "_pyrepl",
        "antigravity",
        "bdb",
        "cProfile",
        "cmd",
        "code",
        "compileall",
        "curses",
        "dbm",
        "doctest",
        "ensurepip",
    ),
    *(
        "filecmp",
        "fileinput",
        "ftplib",
        "idlelib",
        "imaplib",
        "lib2to3",
        "mailbox",
        "modulefinder",
    ),
    *("nturl2path", "optparse", "pdb", "pickletools", "plistlib", "poplib", "profile", "profiling", "pstats", "pty"),
    *("py_compile", "pyclbr", "pydoc", "pydoc_data", "rlcompleter", "sched", "smtplib", "socketserver", "tabnanny"),
    *("test", "this", "tkinter", "trace", "tty", "turtle", "turtledemo", "unittest", "venv", "wave", "webbrowser"),
    *("wsgiref", "xmlrpc", "zipapp"),
)
"""The modules of Python's library that the page does without. Nothing that quizgen imports may be among them."""

_OTHER_ENCODINGS = re.compile(
    r"encodings/(big5|cp(?!437|1252)|euc|gb|hp|hz|iso|johab|koi|kz|mac|palmos|ptcp|shift|tis)"
)
"""The encodings that no file which quizgen reads has."""

LATE = ("pint", "flexcache", "flexparser", "platformdirs", "typing_extensions")
"""The packages that only sheets with several units need. They are loaded when such a sheet comes."""

_NO_PYTHON = (".so", ".pyd", ".pyi", ".po", ".c", ".pyx", ".h", ".typed")
"""The endings of files in a package that do nothing in the page."""

Content = Iterator[tuple[str, bytes]]
"""The files of a package, each as its path and its bytes."""


def needs(name: str) -> bool:
    """Tell whether the page needs a file of Python's library.

    Example:
        >>> needs("decimal.py"), needs("turtle.py"), needs("unittest/mock.py")
        (True, False, False)
    """
    module = name.removesuffix(".py")
    is_out = any(module == left or module.startswith(f"{left}/") for left in LEFT_OUT)
    return not is_out and not _OTHER_ENCODINGS.match(name)


def library_files(archive: Path) -> Content:
    """Yield the files of Python's library that the page needs, from the archive that Pyodide comes with."""
    with zipfile.ZipFile(archive) as library:
        for entry in library.infolist():
            if not entry.is_dir() and needs(entry.filename):
                yield entry.filename, library.read(entry)


def package_files(wheels: Sequence[Path]) -> Content:
    """Yield the files of packages that the page needs, from their wheels."""
    for wheel in wheels:
        with zipfile.ZipFile(wheel) as package:
            for name in sorted(package.namelist()):
                if not name.endswith("/") and _is_used(name):
                    yield name, package.read(name)


def own_files(source: Path) -> Content:
    """Yield quizgen's own files that the page needs: all but the command line and what builds the page."""
    for path in sorted(source.rglob("*")):
        name = path.relative_to(source.parent).as_posix()
        inside = path.relative_to(source).parts
        is_needed = inside[0] not in ("cli", "__main__.py") and inside[:2] not in (("page", "making"), ("page", "site"))
        if path.is_file() and is_needed and not {"__pycache__", "compiled"}.intersection(inside):
            yield name, path.read_bytes()


def is_late(wheel: Path) -> bool:
    """Tell whether a wheel is of a package that is loaded late."""
    return wheel.name.split("-")[0].lower() in LATE


def _is_used(name: str) -> bool:
    parts = name.split("/")
    is_aside = "tests" in parts or "testsuite" in parts or ".dist-info" in name
    return not is_aside and not name.endswith(_NO_PYTHON)
