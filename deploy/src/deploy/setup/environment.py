"""Makes `.venv` and installs what the locks pin, then our own packages. Standard library only.

uv does it in seconds; where its wheel is not to be had, pip does the same from the same lock. Hashes and editable
packages cannot be installed in one step, so our own come second, built by the setuptools that the lock pins. All of it
is compiled then: six processes start, some where nothing may be written, and each would compile it anew.
"""

import os
import re
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

from deploy.places import ENVIRONMENT, PACKAGES, PYTHON, REQUIREMENTS, ROOT
from deploy.setup.steps import Stop, fingerprint, mark, run, stands, step

RUNTIME = REQUIREMENTS / "runtime.lock"
DEVELOPMENT = REQUIREMENTS / "development.lock"
NODE = REQUIREMENTS / "node.lock"
_STAMPS = ENVIRONMENT / "stamps"


def prepare(*, development: bool = False) -> None:
    """Everything installed, whatever was there before; quick when nothing changed."""
    if not _works():
        with step("Making the Python environment"):
            _create()
    _install("development" if development else "runtime")
    _install_our_own()
    _compile()


def install_node() -> None:
    """npm, for a machine that has none: it brings the design system."""
    _install_lock(NODE)


def _works() -> bool:
    return PYTHON.exists() and (ENVIRONMENT / "pyvenv.cfg").exists()


def _create() -> None:
    try:
        venv.create(ENVIRONMENT, with_pip=True, clear=True, symlinks=True)
    except (OSError, SystemExit) as error:
        raise Stop("Python's venv module is not whole here. On Debian or Ubuntu: apt install python3-venv") from error


def _install(purpose: str) -> None:
    """What is there for development serves for running as well."""
    runtime, development = fingerprint([RUNTIME]), fingerprint([RUNTIME, DEVELOPMENT])
    if stands(_STAMPS / "installed", development) or (purpose == "runtime" and stands(_STAMPS / "installed", runtime)):
        return
    with step("Installing what Peerway needs" if purpose == "runtime" else "Installing what the tests need as well"):
        _install_lock(RUNTIME if purpose == "runtime" else DEVELOPMENT)
    mark(_STAMPS / "installed", runtime if purpose == "runtime" else development)


def _install_lock(lock: Path) -> None:
    run([*_installer(), "install", "--quiet", "--require-hashes", "-r", lock], env=_quiet())


def _install_our_own() -> None:
    built = fingerprint([folder / "pyproject.toml" for folder in PACKAGES.values()], str(ROOT))
    if stands(_STAMPS / "own", built):
        return
    folders: list[str | Path] = [argument for folder in PACKAGES.values() for argument in ("-e", str(folder))]
    with step("Installing our own packages"):
        run([*_installer(), "install", "--quiet", "--no-deps", "--no-build-isolation", *folders], env=_quiet())
    mark(_STAMPS / "own", built)


def _compile() -> None:
    """Our own sources; a start may be forbidden to write. What stands compiled is left as it is."""
    sources = [folder / "src" for folder in PACKAGES.values()]
    run([PYTHON, "-m", "compileall", "-q", *sources])


def _installer() -> list[str | Path]:
    """uv where its pinned wheel can be had, else pip."""
    uv = ENVIRONMENT / "bin" / "uv"
    if not uv.exists():
        _bootstrap_uv()
    return [uv, "pip"] if uv.exists() else [PYTHON, "-m", "pip"]


def _bootstrap_uv() -> None:
    found = re.search(r"^uv==.*?(?=^\S)", RUNTIME.read_text() + "\nend", re.MULTILINE | re.DOTALL)
    if found is None:
        return
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as pinned:
        pinned.write(found.group())
        pinned.flush()
        command: list[str | Path] = [PYTHON, "-m", "pip", "install", "--quiet", "--require-hashes", "-r", pinned.name]
        subprocess.run(command, env=_quiet(), stderr=subprocess.DEVNULL, check=False)


def _quiet() -> dict[str, str]:
    """uv must use the Python that is there and compile as pip does; pip need not tell of newer pips."""
    settings = {
        "UV_PYTHON_DOWNLOADS": "never",
        "UV_COMPILE_BYTECODE": "1",
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "VIRTUAL_ENV": str(ENVIRONMENT),
    }
    return {**os.environ, **settings}


if __name__ == "__main__":
    prepare(development="--development" in sys.argv)
