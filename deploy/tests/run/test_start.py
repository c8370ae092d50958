"""What a start looks at before it begins."""

import socket
import subprocess
import sys
from pathlib import Path

import pytest

from deploy import ports
from deploy.places import ROOT
from deploy.run import production, running
from deploy.run.configuration import write
from deploy.run.variables import environment
from deploy.setup.steps import Stop, fingerprint
from shared.services import SERVICES

IMPORTS = """
import importlib, sys, threading
from deploy.run.supervise import FRAMEWORKS
from shared.settings import Settings
def read(*_, **__): raise AssertionError("settings are read")
Settings.__init__ = read
for name in FRAMEWORKS: importlib.import_module(name)
print(threading.active_count()); print(*sys.modules)
"""
HOLDS = "import sys; from deploy.run import running; running.hold(); print('held', flush=True); sys.stdin.read()"


def test_what_runs_before_anything_is_installed_needs_the_standard_library_alone() -> None:
    """`-S` takes away what is installed; the path is the one of the Makefile."""
    bare = {"PYTHONPATH": "deploy/src:shared/src"}
    command = [sys.executable, "-S", "-c", "import deploy.run.start, deploy.care.clean, deploy.setup.environment"]

    subprocess.run(command, cwd=ROOT, env=bare, check=True)
    assert f"BARE = env PYTHONPATH={bare['PYTHONPATH']} " in (ROOT / "Makefile").read_text()


def test_no_two_processes_listen_at_one_port() -> None:
    assert sorted(ports.OFFSETS.values()) == list(range(len(ports.OFFSETS)))


def test_a_taken_port_is_named_before_anything_starts() -> None:
    with socket.create_server(("127.0.0.1", 18153)), pytest.raises(Stop, match="18153"):
        ports.require_free()


@pytest.mark.parametrize("given", ["abc", "80", "65535", "-1"])
def test_a_port_that_cannot_be_used_is_refused(given: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PEERWAY_PORT", given)

    with pytest.raises(Stop, match=given):
        ports.base()


def test_two_starts_on_one_folder_refuse_each_other_while_the_first_lives() -> None:
    with subprocess.Popen([sys.executable, "-c", HOLDS], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as first:
        assert first.stdout is not None
        assert first.stdin is not None
        first.stdout.readline()
        with pytest.raises(Stop, match="is running"):
            running.refuse_twice()
        first.stdin.close()

    running.refuse_twice()


def test_every_process_is_restarted_however_often_it_dies() -> None:
    programs = write().read_text().split("[program:")[1:]

    assert {program.split("]")[0] for program in programs} == {"nats", *SERVICES}
    for program in programs:
        assert "autorestart=true\n" in program
        assert "startsecs=0\n" in program
        assert "killasgroup=true\n" in program


def test_the_broker_is_told_nothing_of_what_we_are_told() -> None:
    """The passwords of databases and mail stand in the environment."""
    [broker] = [one for one in write().read_text().split("[program:")[1:] if one.startswith("nats]")]

    assert "\ncommand=/usr/bin/env -i " in broker


def test_a_database_address_of_one_service_is_passed_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL_CE_TRACKER", "postgresql://somewhere/ce")

    assert environment()["PEERWAY_DATABASE_URLS"] == '{"ce-tracker": "postgresql://somewhere/ce"}'


def test_nothing_is_imported_before_forking_that_does_not_survive_it() -> None:
    """A thread would be lost in the child, and settings that were read are those of another process."""
    told = subprocess.run([sys.executable, "-c", IMPORTS], capture_output=True, text=True, check=True).stdout

    threads, modules = told.splitlines()
    assert threads == "1"
    assert not set(modules.split()) & {one.package for one in SERVICES.values()}


@pytest.fixture
def fit(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """Settings with which production starts."""
    monkeypatch.setenv("PEERWAY_MODE", "production")
    monkeypatch.setenv("PEERWAY_PUBLIC_URL", "https://peerway.agency.internal")
    monkeypatch.setenv("PEERWAY_SMTP_URL", "smtps://mail:7dc1f2@mail.agency.internal:465")
    monkeypatch.setenv("PEERWAY_CONTACT", "{}")
    production.refuse_what_is_not_fit()
    return monkeypatch


def test_production_refuses_demonstration_people(fit: pytest.MonkeyPatch, folder: Path) -> None:
    (folder / "demo-people.json").write_text("[]")

    with pytest.raises(Stop, match="demonstration people"):
        production.refuse_what_is_not_fit()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PEERWAY_PUBLIC_URL", "http://peerway.agency.internal"),
        ("PEERWAY_SMTP_URL", ""),
        ("PEERWAY_CONTACT", ""),
        ("PEERWAY_SMTP_URL", "smtps://replace-me"),
        ("DATABASE_URL_EXAM", "postgresql://peerway:change-me@database/exam"),
        ("PEERWAY_DATABASE_URLS", "postgresql://somewhere"),
        ("PEERWAY_FAILPOINT", "after-commit"),
        ("PEERWAY_WEBHOOK_HOSTS", '["localhost:9443"]'),
        ("PEERWAY_DEMONSTRATION", "true"),
    ],
)
def test_production_refuses_what_is_not_fit(fit: pytest.MonkeyPatch, name: str, value: str) -> None:
    fit.setenv(name, value)

    with pytest.raises(Stop, match=name):
        production.refuse_what_is_not_fit()


def test_a_step_is_done_again_when_one_of_its_files_changes(tmp_path: Path) -> None:
    (tmp_path / "lock").write_text("a==1")
    before = fingerprint([tmp_path / "lock"])

    (tmp_path / "lock").write_text("a==2")

    assert fingerprint([tmp_path / "lock"]) != before
