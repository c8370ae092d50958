"""Verbs that need no house, as the Makefile says them, with as little as they take."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.verbs.recipes import run

LITTLE: Mapping[str, Mapping[str, str]] = {
    "clean": {},
    "golden": {},
    "histories": {"N": "20"},
    "records": {"N": "20"},
    "media": {"N": "1"},
    "menu": {},
    "mutants": {"ROOM": "exam/eligibility"},
    "simulate": {"N": "1"},
}
"""What each is given. Nobody is there to let `clean` delete anything."""


@pytest.mark.parametrize("verb", LITTLE)
def test_a_verb_goes_to_its_end(verb: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PEERWAY_VAR", str(tmp_path))
    monkeypatch.delenv("CLEAN", raising=False)

    done = run(verb, **LITTLE[verb])

    assert done.returncode == 0, done.stdout + done.stderr
