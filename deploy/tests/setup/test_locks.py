"""A lock pins names, versions and hashes, and names no place."""

import json
import tomllib

import pytest

from deploy.places import PACKAGES, REQUIREMENTS
from deploy.setup.lock import refuse_addresses
from deploy.setup.steps import Stop
from deploy.setup.verifier import PINNED

LOCKS = sorted(REQUIREMENTS.glob("*.lock"))


def test_no_lock_names_a_place() -> None:
    assert [lock.name for lock in LOCKS] == ["development.lock", "node.lock", "runtime.lock"]
    for lock in LOCKS:
        refuse_addresses(lock.name, lock.read_text())


def test_no_lock_of_npm_names_a_place() -> None:
    """npm writes where each package came from, unless it is told not to."""
    lock = json.loads((PINNED / "package-lock.json").read_text())
    packages = [package for name, package in lock["packages"].items() if name]

    assert packages and all("integrity" in one and not {"resolved", "funding"} & one.keys() for one in packages)


@pytest.mark.parametrize("line", ["-e file:///home/dov/shared", "--index-url https://somewhere/simple", "a @ http://b"])
def test_a_lock_that_names_a_place_is_refused(line: str) -> None:
    with pytest.raises(Stop):
        refuse_addresses("runtime.lock", f"alembic==1.0\n{line}\n")


def test_everything_pinned_has_a_hash() -> None:
    for lock in LOCKS:
        lines = lock.read_text().splitlines()
        pinned = [number for number, line in enumerate(lines) if "==" in line and not line.startswith(" ")]
        assert pinned
        assert all("--hash=sha256:" in lines[number + 1] for number in pinned)


def test_what_tests_run_on_is_what_is_served() -> None:
    served = _versions("runtime.lock")

    tested = _versions("development.lock")

    assert served.items() <= tested.items()


def test_whatever_a_package_of_ours_needs_is_pinned() -> None:
    pinned = _versions("runtime.lock")
    for folder in PACKAGES.values():
        needs = tomllib.loads((folder / "pyproject.toml").read_text())["project"]["dependencies"]
        foreign = {need.split("[")[0] for need in needs if not need.startswith("peerway-")}
        assert foreign <= pinned.keys()


def _versions(name: str) -> dict[str, str]:
    lines = (REQUIREMENTS / name).read_text().splitlines()
    return dict(line.split(" ")[0].split("==") for line in lines if "==" in line and not line.startswith(" "))
