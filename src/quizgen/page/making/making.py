"""Builds the page as a folder for a web server, or as a single file."""

import base64
import gzip
import hashlib
import json
import tempfile
from collections.abc import Mapping
from pathlib import Path

from quizgen.page.making.bundling import bundled_page
from quizgen.page.making.engine_parts import EngineParts, engine_parts
from quizgen.page.making.page_files import (
    SINGLE_POLICY,
    SITE_POLICY,
    digest_of,
    examples,
    html,
    made_modules,
    service_worker,
    styles,
)
from quizgen.page.making.tools import Tools, find_tools

_SITE_PARTS = """\
export const EXAMPLES = {examples};
const base = new URL('./', location.href).href;
export const licences = async () => (await fetch('licences.txt')).text();
export async function enginePart() {{
  const answer = await fetch('worker.js');
  if (!answer.ok) throw new Error(`worker.js: ${{answer.status}}`);
  return {{source: await answer.text(), message: {{base, sizes: {sizes}}}}};
}}
"""

_SINGLE_PARTS = """\
export const EXAMPLES = {examples};
const parts = {{}};
async function part(name) {{
  if (!(name in parts)) {{
    const element = document.querySelector(`[data-part="${{name}}"]`);
    const packed = Uint8Array.from(atob(element.textContent.trim()), sign => sign.charCodeAt(0));
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
    parts[name] = element.dataset.packed ? new Uint8Array(await new Response(stream).arrayBuffer()) : packed;
    element.remove();
  }}
  return parts[name];
}}
const text = async name => new TextDecoder().decode(await part(name));
export const licences = () => text('licences.txt');
export async function enginePart() {{
  const found = {{}};
  for (const name of {names}) found[name] = await part(name);
  return {{source: await text('worker.js'), message: {{parts: found}}}};
}}
"""


def site_files(tools: Tools | None = None) -> dict[str, bytes]:
    """Return the files of the page for a folder that a web server shows, by their names.

    Raises:
        PageError: a program that is needed is missing or fails.
    """
    tools = tools or find_tools()
    with tempfile.TemporaryDirectory() as folder:
        return site_of(tools, Path(folder), engine_parts(tools, Path(folder)))


def single_file(tools: Tools | None = None) -> bytes:
    """Return the page as one HTML file, which needs neither a server nor a network.

    Raises:
        PageError: a program that is needed is missing or fails.
    """
    tools = tools or find_tools()
    with tempfile.TemporaryDirectory() as folder:
        return single_of(tools, Path(folder), engine_parts(tools, Path(folder)))


def site_of(tools: Tools, folder: Path, engine: EngineParts) -> dict[str, bytes]:
    """Return the files of the page for a folder, of an engine that is ready."""
    sizes = {name: len(content) for name, content in engine.contents.items() if name != "late.tar.gz"}
    entry = _SITE_PARTS.format(examples=examples(), sizes=json.dumps(sizes))
    scripts = bundled_page(tools, folder, engine.modules, made_modules(entry), single=False)
    head = '<link rel="stylesheet" href="page.css">\n<link rel="modulepreload" href="page.js">'
    made = {
        "index.html": html(SITE_POLICY, head, '<script type="module" src="page.js"></script>').encode(),
        "page.css": styles().encode(),
        "page.js": scripts.pop("main.js"),
        "worker.js": engine.worker.encode(),
        "licences.txt": engine.licences.encode(),
        **scripts,
        **engine.contents,
    }
    return made | {"sw.js": service_worker(_version_of(made), ["./", *sorted(made)]).encode()}


def _version_of(files: Mapping[str, bytes]) -> str:
    """Return a name of a build: other content, another name."""
    digest = hashlib.sha256()
    for name in sorted(files):
        digest.update(name.encode() + b"\0" + hashlib.sha256(files[name]).digest())
    return digest.hexdigest()[:16]


def single_of(tools: Tools, folder: Path, engine: EngineParts) -> bytes:
    """Return the page as one HTML file, of an engine that is ready."""
    entry = _SINGLE_PARTS.format(examples=examples(), names=json.dumps(sorted(engine.contents)))
    scripts = bundled_page(tools, folder, engine.modules, made_modules(entry), single=True)
    script = scripts["main.js"].decode().replace("</script", "<\\/script")
    contents = {**engine.contents, "worker.js": engine.worker.encode(), "licences.txt": engine.licences.encode()}
    data = "\n".join(_data(name, content) for name, content in sorted(contents.items()))
    policy = SINGLE_POLICY.format(digest=digest_of(script))
    return html(policy, f"<style>{styles()}</style>", f'{data}\n<script type="module">{script}</script>').encode()


def _data(name: str, content: bytes) -> str:
    """Return a part as an element of the page, packed unless it is so already."""
    is_packed = name.endswith((".gz", ".zip"))
    held = content if is_packed else gzip.compress(content, 9, mtime=0)
    flag = "" if is_packed else ' data-packed="1"'
    return f'<script type="text/plain" data-part="{name}"{flag}>{base64.b64encode(held).decode()}</script>'
