"""The files of the page itself: its HTML, filled in, its styles, examples and words."""

import base64
import hashlib
import json
import re
from html import escape
from importlib.resources import files

from quizgen.language.page import page_texts

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


def made_modules(entry: str) -> dict[str, str]:
    """Return the modules of the page's script that are made for a build.

    Args:
        entry: the source of the module by which the page finds the engine (`quizgen-parts`).
    """
    words = {code: dict(page) for code, page in page_texts().items()}
    text = f"export const WORDS = {json.dumps(words, ensure_ascii=False)};\n"
    return {"quizgen-words": text, "quizgen-parts": entry}


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
