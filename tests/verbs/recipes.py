"""What the Makefile says: its verbs, and what each runs."""

import re
import shlex
import subprocess
import sys

from tests.drills.supervised import ROOT

_VERB = re.compile(r"^([a-z][a-z-]*):", re.MULTILINE)
_PYTHON = ".venv/bin/python"


def verbs() -> list[str]:
    return sorted(set(_VERB.findall((ROOT / "Makefile").read_text("utf-8"))))


def recipe(verb: str, **given: str) -> list[list[str]]:
    """The commands of a verb without what has to be there before, as make itself says them."""
    told = subprocess.run(
        ["make", "--dry-run", "--silent", verb, *(f"{name}={value}" for name, value in given.items())],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    lines = [shlex.split(line.removeprefix("exec ")) for line in told.stdout.splitlines()]
    return [line for line in lines if "deploy.setup.environment" not in line or verb in ("environment", "tools")]


def modules(verb: str) -> list[str]:
    """What its recipe runs, as one imports it; of pytest the files or folders that it is given."""
    found = []
    for words in recipe(verb):
        words = [word for word in words if word != "deploy.care.within"]
        if "pytest" in words:
            found += [word for word in words if word.startswith(("tests/", "services/"))]
        elif "-m" in words:
            found.append(next(word for word in words[words.index("-m") + 1 :] if word != "-m"))
        else:
            found += [word.removesuffix(".py").replace("/", ".") for word in words if word.endswith(".py")]
    return found


def run(verb: str, **given: str) -> "subprocess.CompletedProcess[str]":
    """The one command of a verb, by the Python that runs already; nobody answers what it asks."""
    [words] = recipe(verb, **given)
    command = [sys.executable if word == _PYTHON else word for word in words]
    return subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True, stdin=subprocess.DEVNULL)
