"""A sheet to start from."""

from importlib.resources import files

from quizgen.names import slug

SCHEMA_NAME = "quizgen.schema.json"


def new_sheet(title: str, suffix: str) -> str:
    """Return a commented sheet with a title and an id of its own.

    Args:
        title: what the deck is named.
        suffix: a few random letters that keep the id apart from those of other sheets with this title.
    """
    template = (files("quizgen") / "new_sheet.yaml").read_text(encoding="utf-8")
    quoted = title.replace("\\", "\\\\").replace('"', '\\"')
    return template.replace("@ID@", f"{slug(title).replace('%', '-')}-{suffix}").replace("@TITLE@", quoted)


def schema() -> str:
    """Return the JSON Schema of the YAML sheet, from which editors complete and check."""
    return (files("quizgen") / SCHEMA_NAME).read_text(encoding="utf-8")
