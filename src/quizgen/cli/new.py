"""`quizgen new`: a sheet to start from."""

import json
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
@click.argument("name", type=click.Path(path_type=Path), required=False)
@click.option(
    "--from",
    "table",
    metavar="TABLE",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="A table that the sheet takes; the sheet is filled in with what is inferred from it.",
)
def new(name: Path | None, table: Path | None) -> None:
    """Write a commented sheet to start from: NAME.yaml, and the schema from which editors complete it.

    With --from, the sheet takes a table that lies beside it, and has what the table is taken for and how it is asked.
    NAME may then be left out: the sheet has the name of the table.
    """
    from quizgen.system.files import write_atomically  # noqa: PLC0415

    if name is None and table is None:
        raise click.UsageError("name the sheet to write: quizgen new NAME")
    path = _path_of(name or table.with_suffix(".yaml"))  # type: ignore[union-attr]  # one of them is there
    if path.exists():
        fail(f"{path} is there already; take another name")
    suffix = "".join(secrets.choice(string.ascii_lowercase + string.digits) for _ in range(4))
    text = _filled_in(path, table, suffix) if table else new_sheet(title_of(path), suffix)
    make_folder(path.parent, "NAME")
    click.get_current_context().meta[WRITES] = True
    write_atomically(path, text.encode())
    write_atomically(path.parent / SCHEMA_NAME, schema().encode())
    named = f'"{path}"' if " " in str(path) else path
    click.echo(f"wrote {path} (and {SCHEMA_NAME} beside it, for your editor); next: quizgen build {named}", err=True)


def _path_of(name: Path) -> Path:
    return name if name.suffix in (".yaml", ".yml") else name.with_name(f"{name.name}.yaml")


def title_of(path: Path) -> str:
    """Return a title made from the name of a file."""
    title = " ".join(path.stem.replace("-", " ").replace("_", " ").split())
    return title[:1].upper() + title[1:]


def identity_of(title: str, suffix: str) -> str:
    """Return an id from a title and a few random letters, so that another sheet with this title gets another id."""
    return f"{slug(title).replace('%', '-')}-{suffix}"


def _filled_in(path: Path, table: Path, suffix: str) -> str:
    """Return a sheet that takes a table, with the id that the table was built under, if it was."""
    from quizgen.lock import read_lock  # noqa: PLC0415
    from quizgen.readers import read_facts  # noqa: PLC0415
    from quizgen.wording.sheet_of_table import sheet_of_table  # noqa: PLC0415

    if table.resolve().parent != path.resolve().parent:
        fail(f"{path} must lie beside the table that it takes: write it into {table.resolve().parent}")
    facts = read_facts(table)
    if not facts.facts:
        fail(f"{table} is a table of questions, which no sheet takes; build it as it is: quizgen build {table}")
    lock = read_lock(table.with_name(f"{table.stem}.lock.json"))
    return sheet_of_table(facts, table.name, lock.id if lock else identity_of(facts.title, suffix))


def new_sheet(title: str, suffix: str) -> str:
    """Return a commented sheet with a title and an id of its own.

    Args:
        title: what the deck is named.
        suffix: a few random letters of its id.
    """
    template = (files("quizgen.cli") / "new_sheet.yaml").read_text(encoding="utf-8")
    quoted = title.replace("\\", "\\\\").replace('"', '\\"')
    return template.replace("@ID@", identity_of(title, suffix)).replace("@TITLE@", quoted)


def schema() -> str:
    """Return the JSON Schema of the YAML sheet, from which editors complete and check.

    The kinds of installed packages are in it as well.
    """
    from quizgen.system.plug_ins import KINDS, plug_ins  # noqa: PLC0415 - commands load what they use

    text = (files("quizgen.readers.yaml") / SCHEMA_NAME).read_text(encoding="utf-8")
    installed = plug_ins(KINDS)
    if not installed:
        return text
    data = json.loads(text)
    kinds = data["$defs"]["kind"]["oneOf"]
    known = {kind["const"] for kind in kinds}
    kinds += [{"const": k.name, "description": f"A kind of {k.package}."} for k in installed if k.name not in known]
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"
