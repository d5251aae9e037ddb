"""`quizgen new`: a sheet to start from."""

import secrets
import string
from importlib.resources import files
from pathlib import Path

import click

from quizgen.cli.request import WRITES
from quizgen.cli.speaking import fail, make_folder
from quizgen.text.slugs import slug

SCHEMA_NAME = "quizgen.schema.json"


@click.command()
@click.argument("name", type=click.Path(path_type=Path))
def new(name: Path) -> None:
    """Write a commented sheet to start from: NAME.yaml, and the schema from which editors complete it."""
    from quizgen.system.files import write_atomically  # noqa: PLC0415

    path = name if name.suffix in (".yaml", ".yml") else name.with_name(f"{name.name}.yaml")
    if path.exists():
        fail(f"{path} is there already; take another name")
    title = " ".join(path.stem.replace("-", " ").replace("_", " ").split())
    suffix = "".join(secrets.choice(string.ascii_lowercase + string.digits) for _ in range(4))
    make_folder(path.parent)
    click.get_current_context().meta[WRITES] = True
    write_atomically(path, new_sheet(title[:1].upper() + title[1:], suffix).encode())
    write_atomically(path.parent / SCHEMA_NAME, schema().encode())
    click.echo(f"wrote {path} (and {SCHEMA_NAME} beside it, for your editor); next: quizgen build {path}", err=True)


def new_sheet(title: str, suffix: str) -> str:
    """Return a commented sheet with a title and an id of its own.

    Args:
        title: what the deck is named.
        suffix: a few random letters, so that another sheet with this title gets another id.
    """
    template = (files("quizgen.cli") / "new_sheet.yaml").read_text(encoding="utf-8")
    quoted = title.replace("\\", "\\\\").replace('"', '\\"')
    return template.replace("@ID@", f"{slug(title).replace('%', '-')}-{suffix}").replace("@TITLE@", quoted)


def schema() -> str:
    """Return the JSON Schema of the YAML sheet, from which editors complete and check."""
    return (files("quizgen.readers.yaml") / SCHEMA_NAME).read_text(encoding="utf-8")
