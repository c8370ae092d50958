"""Pins what `deploy/requirements/*.in` ask for, with hashes, and refuses a lock that names where packages come from."""

import os
import re

from deploy.places import ENVIRONMENT, PACKAGES, REQUIREMENTS
from deploy.setup.steps import Stop, run, step

_LOCKS = ("runtime", "development", "node")
_UV = ENVIRONMENT / "bin" / "uv"
_ALWAYS = ("--universal", "--python-version", "3.11", "--generate-hashes", "--no-header", "--upgrade")


def lock() -> None:
    not_ours = [
        argument for name in PACKAGES for argument in ("--no-emit-package", f"peerway-{name.replace('_', '-')}")
    ]
    for name in _LOCKS:
        same = ("-c", "runtime.lock") if name == "development" else ()
        with step(f"Pinning {name}.in"):
            command = [_UV, "pip", "compile", "--quiet", *_ALWAYS, *not_ours, *same, f"{name}.in", "-o", f"{name}.lock"]
            run(command, cwd=REQUIREMENTS, env={**os.environ, "UV_PYTHON_DOWNLOADS": "never"})
        refuse_addresses(f"{name}.lock", (REQUIREMENTS / f"{name}.lock").read_text())


def refuse_addresses(name: str, text: str) -> None:
    """A lock holds names, versions and hashes: no path of a machine and no registry's host."""
    found = re.search(r"file:|https?:|--(?:extra-)?index-url|--find-links|^-e ", text, re.MULTILINE)
    if found:
        raise Stop(f"{name} says {found.group()!r}: a lock must not name a place. Nothing else should be committed.")


if __name__ == "__main__":
    lock()
