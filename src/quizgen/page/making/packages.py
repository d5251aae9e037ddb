"""The packages that the page is made of, fetched from the registries and held to their pinned hashes."""

import base64
import hashlib
import io
import json
import tarfile
from importlib.resources import files
from pathlib import Path

from quizgen.errors import Problem
from quizgen.page.making.tools import PageError, Tools, run

_ANY_SYSTEM = ("--platform", "any", "--platform", "manylinux2014_x86_64", "--python-version", "3.13")
"""One choice of wheels on every system, so that their hashes are the same. Parts in C are left out of the page."""


def npm_pins() -> dict[str, dict[str, str]]:
    """Return the version and the hash of each package from npm, by its name."""
    pins: dict[str, dict[str, str]] = json.loads(_text("npm_packages.json"))
    return pins


def fetch_npm(tools: Tools, folder: Path) -> Path:
    """Fetch the packages from npm into `node_modules` of a folder, and return that.

    Raises:
        PageError: npm fails, or a package is not the one that is pinned.
    """
    pins = npm_pins()
    wanted = [f"{name}@{pin['version']}" for name, pin in pins.items()]
    packed = folder / "npm"
    packed.mkdir()
    answer = run([tools.npm, "pack", "--json", "--ignore-scripts", *wanted], packed, "fetching packages from npm")
    modules = folder / "node_modules"
    for told in json.loads(answer):
        content = (packed / told["filename"].replace("@", "").replace("/", "-")).read_bytes()
        digest = "sha512-" + base64.b64encode(hashlib.sha512(content).digest()).decode()
        if digest != pins[told["name"]]["integrity"]:
            raise PageError(Problem(f"the package {told['name']} is not the one that was chosen: its hash is {digest}"))
        _unpack(content, modules / told["name"])
    return modules


def fetch_wheels(tools: Tools, folder: Path) -> list[Path]:
    """Fetch the packages from PyPI as wheels, and return their paths, sorted.

    Raises:
        PageError: pip fails, or a package is not the one that is pinned.
    """
    wheels = folder / "wheels"
    wheels.mkdir()
    pins = wheels / "pins.txt"
    pins.write_text(_text("python_packages.txt"), encoding="utf-8")
    command = [
        tools.python,
        "-m",
        "pip",
        "download",
        "--quiet",
        "--no-deps",
        "--require-hashes",
        "--only-binary",
        ":all:",
    ]
    run([*command, *_ANY_SYSTEM, "--requirement", pins], wheels, "fetching packages from PyPI")
    return sorted(wheels.glob("*.whl"))


def _unpack(content: bytes, folder: Path) -> None:
    """Unpack a package of npm, whose files lie in one folder."""
    with tarfile.open(fileobj=io.BytesIO(content), mode="r:gz") as archive:
        for member in archive:
            if member.isfile():
                path = folder / member.name.partition("/")[2]
                if not path.resolve().is_relative_to(folder.resolve()):
                    raise PageError(Problem(f"a package has a file outside its folder: {member.name}"))
                path.parent.mkdir(parents=True, exist_ok=True)
                source = archive.extractfile(member)
                path.write_bytes(source.read() if source else b"")


def _text(name: str) -> str:
    return (files(__package__) / name).read_text(encoding="utf-8")
