"""What is installed is compiled: a server or a container starts six processes where nothing may be written."""

import importlib.util
from pathlib import Path

from deploy.places import PACKAGES, ROOT
from deploy.setup import environment


def kept(source: Path) -> Path:
    return Path(importlib.util.cache_from_source(str(source)))


def test_what_a_start_would_compile_stands_compiled_after_the_set_up() -> None:
    missing = PACKAGES["exam"] / "src" / "exam" / "main.py"
    kept(missing).unlink(missing_ok=True)

    environment.prepare(development=True)

    sources = [file for folder in PACKAGES.values() for file in (folder / "src").rglob("*.py")]
    assert missing in sources
    assert [str(file.relative_to(ROOT)) for file in sources if not kept(file).exists()] == []


def test_what_others_wrote_is_compiled_as_it_is_installed() -> None:
    libraries = Path(str(importlib.util.find_spec("fastapi").origin)).parent  # type: ignore[union-attr]

    assert [file.name for file in libraries.rglob("*.py") if not kept(file).exists()] == []
