"""What is quick enough for every save looks at what was changed, and is red when one of its parts is."""

import subprocess
import sys
from pathlib import Path

import pytest

from deploy.develop.check import changed, rules_of, torn
from deploy.develop.lint import Check, look
from deploy.places import PACKAGES, ROOT


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", "-C", folder, *arguments], check=True)


def test_the_rules_of_a_package_that_changed_are_tried_and_no_others() -> None:
    [check] = rules_of({PACKAGES["exam"] / "src" / "exam" / "main.py"})

    tests = {part for part in check.command if isinstance(part, Path)}
    assert check.name == "rules of exam"
    assert tests == set((PACKAGES["exam"] / "tests").rglob("test_*_rules.py")) != set()


def test_where_nothing_changed_no_rule_is_tried() -> None:
    assert rules_of(set()) == rules_of({ROOT / "README.md"}) == []


def test_what_differs_from_the_last_commit_has_changed_and_what_git_ignores_has_not(tmp_path: Path) -> None:
    for name in ("kept", "edited", "staged"):
        (tmp_path / name).touch()
    (tmp_path / ".gitignore").write_text("ignored\n")
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "add", ".")
    git(tmp_path, "-c", "user.name=Dana", "-c", "user.email=dana@agency.org", "commit", "--quiet", "-m", "a start")
    for name in ("edited", "staged", "new", "ignored"):
        (tmp_path / name).write_text("other words")
    git(tmp_path, "add", "staged")

    assert changed(tmp_path) == {tmp_path / "edited", tmp_path / "staged", tmp_path / "new"}


def test_one_red_check_makes_it_red_and_says_why(capfd: pytest.CaptureFixture[str]) -> None:
    green = Check("this one", (sys.executable, "-c", "print('not worth saying')"))
    red = Check("that one", (sys.executable, "-c", "print('the reason'); raise SystemExit(3)"))

    assert (look([green, green]), look([green, red])) == (0, 1)

    said = capfd.readouterr().out
    assert "that one" in said
    assert "NOT GREEN\nthe reason" in said
    assert "not worth saying" not in said


def test_a_history_with_two_ends_is_torn(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert torn() == []

    steps = tmp_path / "migrations" / "versions"
    steps.mkdir(parents=True)
    for revision, builds_on in (("first", None), ("mine", "first"), ("yours", "first")):
        (steps / f"{revision}.py").write_text(f"revision = {revision!r}\ndown_revision = {builds_on!r}\n")
    monkeypatch.setattr("deploy.run.migrate.source", lambda package: tmp_path)

    assert "exam" in torn()
