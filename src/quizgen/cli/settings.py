"""What the library says in its own words, said in options of the commands.

Hints of the library name its arguments as a program writes them: `language="de"`, `header=False`, `limit=…`.
"""

import re

from quizgen.text.late_pattern import late_pattern

OPTIONS = {
    "decimal": ("--decimal", "MARK"),
    "header": ("--header", ""),
    "id": ("--id", "NAME"),
    "language": ("--language", "CODE"),
    "limit": ("--limit-mb", "N"),
    "lock": ("--lock", "FILE"),
    "reader": ("--from", "NAME"),
    "relock": ("--relock", ""),
    "subject": ("--subject", "COLUMNS"),
    "worksheet": ("--sheet", "NAME"),
}
"""For each argument that a hint may name, the option that gives it, and what stands for its value."""

_SETTING = late_pattern(rf'\b({"|".join(OPTIONS)})=(?:"([^"]*)"|(True|False)|…)')


def in_options(hint: str) -> str:
    """Return a hint with options of the commands in place of arguments of the library.

    Example:
        >>> in_options('if no line names the columns: header=False; or subject="City, Year", or language="de"')
        'if no line names the columns: --no-header; or --subject "City, Year", or --language de'
        >>> in_options("allow more: limit=…")
        'allow more: --limit-mb N'
    """
    return _SETTING.sub(_option, hint)


def _option(found: re.Match[str]) -> str:
    name, text, switch = found.groups()
    flag, value = OPTIONS[name]
    if switch:
        return flag if switch == "True" else f"--no-{flag.removeprefix('--')}"
    if text is not None:
        value = text if re.fullmatch(r"[\w.,-]+", text) and name != "subject" else f'"{text}"'
    return f"{flag} {value}".rstrip()
