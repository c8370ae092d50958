"""The design system and, for the tests, axe-core: fetched from npm once, checked against the hash we pinned.

Only what pages use is kept: the stylesheet, two scripts, two families of fonts, the icons and what the stylesheet
itself points at. Standard library only.
"""

import base64
import hashlib
import re
import shutil
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from deploy.places import ENVIRONMENT, ROOT, source
from deploy.setup import environment
from deploy.setup.steps import Stop, mark, run, stands, step


class Pinned(NamedTuple):
    name: str
    version: str
    sha512: str
    """As npm writes it: base64."""


USWDS = Pinned(
    "@uswds/uswds",
    "3.14.0",
    "kwZ50TqGszxj3+MQhm+c84hI0y8rIKoc7ZLKbuHg+8rTkFisp9lXOMRD2wclyyuYZahpADxMvaPong7bwL7cew==",
)
AXE = Pinned(
    "axe-core",
    "4.11.4",
    "KunSNx+TVpkAw/6ULfhnx+HWRecjqZGTOyquAoWHYLRSdK1tB5Ihce1ZW+UY3fj33bYAFWPu7W/GRSmmrCGuxA==",
)
DESIGN = source("shared") / "pages" / "static" / "vendor" / "uswds"
CHECKER = ROOT / "tests" / "vendor"
_FAMILIES = ("public-sans", "merriweather")
_ALWAYS = ("css/uswds.min.css", "js/uswds.min.js", "js/uswds-init.min.js", "img/sprite.svg")


def fetch_design_system() -> None:
    if stands(DESIGN / "release", USWDS.sha512):
        return
    with step(f"Fetching the US Web Design System {USWDS.version}"), _unpacked(USWDS) as package:
        shutil.rmtree(DESIGN, ignore_errors=True)
        for file in _wanted(package / "dist"):
            _copy(package / "dist" / file, DESIGN / file)
        _copy(package / "LICENSE.md", DESIGN / "LICENSE.md")
    mark(DESIGN / "release", USWDS.sha512)


def fetch_accessibility_checker() -> None:
    if stands(CHECKER / "release", AXE.sha512):
        return
    with step(f"Fetching axe-core {AXE.version}"), _unpacked(AXE) as package:
        _copy(package / "axe.min.js", CHECKER / "axe.min.js")
        _copy(package / "LICENSE", CHECKER / "LICENSE")
    mark(CHECKER / "release", AXE.sha512)


def _wanted(dist: Path) -> Iterator[str]:
    yield from _ALWAYS
    for family in _FAMILIES:
        yield from (str(font.relative_to(dist)) for font in (dist / "fonts" / family).glob("*.woff2"))
    yield from (str(icon.relative_to(dist)) for icon in (dist / "img" / "usa-icons").glob("*.svg"))
    sheet = (dist / "css" / "uswds.min.css").read_text()
    yield from {path for path in re.findall(r"url\(\.\./(img/[^)]+)\)", sheet) if (dist / path).is_file()}


def _copy(file: Path, to: Path) -> None:
    to.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(file, to)


@contextmanager
def _unpacked(pinned: Pinned) -> Iterator[Path]:
    name = f"{pinned.name}@{pinned.version}"
    with tempfile.TemporaryDirectory() as room:
        folder = Path(room)
        run([npm(), "pack", "--silent", "--pack-destination", folder, name], cwd=folder)
        archive = next(folder.glob("*.tgz"))
        if base64.b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode() != pinned.sha512:
            raise Stop(f"What npm sent for {name} is not what we pinned. Nothing of it was used.")
        with tarfile.open(archive) as packed:
            packed.extraction_filter = getattr(tarfile, "data_filter", packed.extraction_filter)
            packed.extractall(folder)
        yield folder / "package"


def npm() -> str:
    """npm of this machine, else the one that a wheel brings into our own environment."""
    found = shutil.which("npm") or shutil.which("npm", path=ENVIRONMENT / "bin")
    if not found:
        environment.install_node()
        found = str(ENVIRONMENT / "bin" / "npm")
    return found


if __name__ == "__main__":
    fetch_design_system()
