"""`quizgen new`: a sheet to start from."""

import secrets
import string
from pathlib import Path

import click

from quizgen.cli.options import WRITES, fail, make_folder


@click.command()
@click.argument("name", type=click.Path(path_type=Path))
def new(name: Path) -> None:
    """Write a commented sheet to start from: NAME.yaml, and the schema from which editors complete it."""
    from quizgen.files import write_atomically  # noqa: PLC0415
    from quizgen.new import SCHEMA_NAME, new_sheet, schema  # noqa: PLC0415

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
