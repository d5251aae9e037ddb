"""The files of the page itself: its scripts, bundled, and its HTML, filled in."""

import base64
import hashlib
import json
import re
from collections.abc import Mapping
from html import escape
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

from attrs import frozen

from quizgen.language.page import page_texts
from quizgen.page.making.engine_parts import EngineParts
from quizgen.page.making.library import LATE
from quizgen.page.making.tools import Tools, run

SITE_POLICY = (
    "default-src 'none'; script-src 'self' blob: 'wasm-unsafe-eval'; worker-src 'self' blob:; connect-src 'self'; "
    "style-src 'self' 'unsafe-inline'; img-src data:; media-src data:; base-uri 'none'; form-action 'none'"
)
"""What a page in a folder may do: load its own files, and send nothing elsewhere. The worker is bound by it, too."""

SINGLE_POLICY = (
    "default-src 'none'; script-src 'sha256-{digest}' blob: 'wasm-unsafe-eval'; worker-src blob:; "
    "style-src 'unsafe-inline'; img-src data:; media-src data:; base-uri 'none'; form-action 'none'"
)
"""What the single file may do: run its own script. It loads nothing at all."""

_WORD = re.compile(r'data-word="(\w+)"([^>]*)></')
_LABEL = re.compile(r'data-label="(\w+)"')


@frozen
class PageScripts:
    """The page's scripts, bundled."""

    page: str
    """What runs on the page."""
    worker: str
    """What runs in the worker."""
    parts: Mapping[str, bytes]
    """Further files that the page's script loads when it needs them."""


def bundled(tools: Tools, folder: Path, engine: EngineParts, entry: str, *, single: bool) -> PageScripts:
    """Bundle the page's scripts.

    Args:
        tools: the programs that do it.
        folder: a folder to work in.
        engine: the engine, with the libraries of the scripts.
        entry: the source of the module by which the page finds the engine (`quizgen-parts`).
        single: whether all goes into one file.

    Raises:
        PageError: a program fails.
    """
    made = folder / ("single" if single else "bundle")
    made.mkdir()
    words = {code: dict(page) for code, page in page_texts().items()}
    (made / "words.js").write_text(f"export const WORDS = {json.dumps(words, ensure_ascii=False)};\n", encoding="utf-8")
    (made / "parts.js").write_text(entry, encoding="utf-8")
    with as_file(files("quizgen.page") / "site") as site, as_file(files(__package__) / "bundling.mjs") as script:
        job: dict[str, Any] = {
            "modules": str(engine.modules),
            "page": str(site / "main.js"),
            "worker": str(site / "worker" / "worker.js"),
            "outdir": str(made / "out"),
            "alias": {"quizgen-words": str(made / "words.js"), "quizgen-parts": str(made / "parts.js")},
            "define": {
                "__SINGLE__": json.dumps(single),
                "__LATE__": json.dumps(" ".join(LATE)),
                "__INFO__": json.dumps(engine.info),
                "import.meta.url": '"https://quizgen.invalid/worker.js"',
            },
            "splitting": not single,
        }
        (made / "job.json").write_text(json.dumps(job), encoding="utf-8")
        run([tools.node, script, made / "job.json"], made, "bundling the scripts")
    out = {path.name: path.read_bytes() for path in sorted((made / "out").iterdir())}
    return PageScripts(page=out.pop("main.js").decode(), worker=out.pop("worker.js").decode(), parts=out)


def html(policy: str, head: str, script: str) -> str:
    """Return the page's HTML, with English words for whoever sees it before its script runs."""
    english = page_texts()["en"]
    text = _site_text("index.html")
    text = _WORD.sub(lambda found: f'data-word="{found[1]}"{found[2]}>{escape(english[found[1]])}</', text)
    text = _LABEL.sub(lambda found: f'data-label="{found[1]}" aria-label="{escape(english[found[1]])}"', text)
    filled = {"POLICY": policy, "description": escape(english["description"]), "HEAD": head, "SCRIPT": script}
    return re.sub("@(POLICY|description|HEAD|SCRIPT)@", lambda found: filled[found[1]], text)


def digest_of(script: str) -> str:
    """Return the digest by which a policy allows an inline script."""
    return base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()


def styles() -> str:
    """Return the page's styles."""
    return _site_text("page.css")


def service_worker(version: str, names: list[str]) -> str:
    """Return the script that keeps the page for use without a network."""
    return _site_text("sw.js").replace("@VERSION@", version).replace("@FILES@", " ".join(names))


def examples() -> str:
    """Return the examples as JSON: a name, a title and a text each."""
    folder = files("quizgen.page") / "site" / "examples"
    found = sorted((entry for entry in folder.iterdir() if entry.is_file()), key=lambda entry: entry.name)
    listed = [
        {
            "name": entry.name,
            "title": entry.name.partition(".")[0].capitalize(),
            "text": entry.read_text(encoding="utf-8"),
        }
        for entry in found
    ]
    return json.dumps(listed, ensure_ascii=False)


def _site_text(name: str) -> str:
    return (files("quizgen.page") / "site" / name).read_text(encoding="utf-8")
