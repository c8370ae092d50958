"""What may use what: `.importlinter` holds now, and each of its contracts has been seen to fail."""

import configparser
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from grimp import ImportGraph
from importlinter.domain.helpers import MissingImport

from deploy.places import PACKAGES, ROOT
from tests.fences.contracts import PrivateTables
from tests.fences.sources import SERVICE_PACKAGES, here, modules, tree

LINTER = Path(sys.executable).with_name("lint-imports")
BREACHES = {
    "services-stand-alone": ("registry/search/queries.py", "import exam.scoring"),
    "shared-knows-no-service": ("shared/clock.py", "import registry.search"),
    "nobody-needs-the-launcher": ("exam/settings.py", "import deploy.ports"),
    "folders-of-deploy": ("deploy/run/serve.py", "import deploy.develop.cast"),
    "job-check-stands-alone": ("jobcheck/check.py", "import shared.clock"),
    "psychometrics-stands-alone": ("psychometrics/agreement.py", "import shared.clock"),
    "qti-stands-alone": ("qti/words.py", "import shared.clock"),
    "rules-are-pure": ("exam/sittings/rules.py", "import sqlmodel"),
    "serving-stays-light": ("gateway/settings.py", "import alembic"),
    "doors-see-no-tables": ("exam/sittings/api.py", "import exam.sittings.tables"),
    "tables-are-private": ("exam/overview/queries.py", "import exam.sittings.tables"),
    "queries-change-nothing": ("exam/overview/queries.py", "import exam.sittings.commands"),
    "doors-are-for-the-wiring": ("exam/overview/queries.py", "import exam.sittings.pages"),
    "kinds-are-items-own": ("exam/sittings/queries.py", "import exam.items.kinds.choice.item"),
    "inside-a-room": ("registry/conditions/tables.py", "import registry.conditions.commands"),
    "rooms-of-curriculum": ("curriculum/modules/queries.py", "import curriculum.study"),
    "rooms-of-exam": ("exam/sittings/queries.py", "import exam.scoring"),
    "rooms-of-registry": ("registry/conditions/queries.py", "import registry.search"),
    "rooms-of-ce-tracker": ("ce_tracker/requirements/queries.py", "import ce_tracker.years"),
    "rooms-of-gateway": ("gateway/accounts/queries.py", "import gateway.sessions"),
}
"""For each contract a file and a line that must not be in it."""


def contracts() -> dict[str, str]:
    """Name by short name, from `.importlinter`."""
    written = configparser.ConfigParser()
    written.read(ROOT / ".importlinter")
    sections = {name.split(":")[-1]: section for name, section in written.items() if ":contract:" in name}
    return {short: section["name"] for short, section in sections.items()}


def outcome(folder: Path, *, of: Path = ROOT) -> dict[str, bool]:
    """Whether each contract is kept by the packages in a folder; without a folder, by those of the checkout."""
    environment = {**os.environ, "PYTHONPATH": f"{folder}{os.pathsep}{ROOT}", "COLUMNS": "300"}
    command = [str(LINTER), "--no-cache", "--config", str(of / ".importlinter")]
    said = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True).stdout
    by_name = {name: short for short, name in contracts().items()}
    verdicts = [line.partition(" (")[0].rpartition(" ") for line in said.splitlines()]
    return {by_name[name]: verdict == "KEPT" for name, _, verdict in verdicts if name in by_name}


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """All our packages, to be spoilt."""
    for package, folder in PACKAGES.items():
        only_python = shutil.ignore_patterns("*.html", "static", "content", "locale", "__pycache__")
        shutil.copytree(folder / "src" / package, tmp_path / package, ignore=only_python)
    return tmp_path


def test_every_contract_is_kept() -> None:
    assert outcome(ROOT) == dict.fromkeys(contracts(), True)


def test_each_contract_is_seen_to_be_broken_when_it_is(copy: Path) -> None:
    """Plants all breaches at once: building the graph takes longer than looking at it."""
    for place, line in BREACHES.values():
        file = copy / place
        file.touch()
        file.write_text(f"{file.read_text()}\n{line}\n")
        _make_package(file.parent)

    assert BREACHES.keys() == contracts().keys()
    assert outcome(copy) == dict.fromkeys(contracts(), False)


def private_tables(*excepted: str) -> bool:
    """Whether the contract is kept by one query that imports the tables of another room."""
    graph = ImportGraph()
    for importer, imported in (("exam.attic.queries", "exam.cellar.tables"), ("exam.main", "exam.cellar.tables")):
        graph.add_import(importer=importer, imported=imported)
    options = {"services": ["exam"], "excepted": list(excepted)}
    return PrivateTables("tables", session_options={}, contract_options=options).check(graph, False).kept


def test_tables_are_private_unless_they_are_excepted() -> None:
    assert not private_tables()
    assert private_tables("exam.attic.queries -> exam.cellar.tables")


def test_an_exception_that_nobody_needs_any_more_is_refused() -> None:
    with pytest.raises(MissingImport):
        private_tables("exam.attic.queries -> exam.cellar.tables", "exam.main -> exam.attic.tables")


def test_a_room_that_stands_in_no_order_is_seen(copy: Path) -> None:
    for service in SERVICE_PACKAGES:
        (copy / service / "attic").mkdir()
        (copy / service / "attic" / "__init__.py").touch()

    verdicts = outcome(copy)

    assert {short for short, kept in verdicts.items() if not kept} == {
        f"rooms-of-{service.replace('_', '-')}" for service in SERVICE_PACKAGES
    }


def test_every_room_is_a_package_so_that_the_fences_see_it() -> None:
    unseen = {
        here(path.parent)
        for path in modules()
        if not (path.parent / "__init__.py").exists() and "migrations" not in path.parts
    }

    assert unseen == set()


@pytest.mark.parametrize("service", SERVICE_PACKAGES)
def test_rules_import_the_standard_library_and_each_other_alone(service: str) -> None:
    """And how refusing is done, moving, acting, naming. Narrower than the contract: no command, no query, no clock."""
    theirs = {"shared.refusals", "shared.moves", "shared.actor", "shared.names"}
    shapes = {"psychometrics.figures"}
    strange = {
        f"{here(path)}: {name}"
        for path in modules(service)
        if path.name == "rules.py" or path.parent.name == "rules"
        for name in _imported(path)
        if name.split(".")[0] not in sys.stdlib_module_names
        and name not in theirs | shapes
        and not (name.startswith(f"{service}.") and "rules" in name.split("."))
    }

    assert strange == set()


def _imported(path: Path) -> list[str]:
    import ast

    found: list[str] = []
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.ImportFrom):
            found.append(node.module or "")
        elif isinstance(node, ast.Import):
            found += [name.name for name in node.names]
    return found


def _make_package(folder: Path) -> None:
    (folder / "__init__.py").touch()
