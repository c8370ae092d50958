"""One step before anything serves, whatever way Peerway is run: done where something is missing, and harmless twice."""

import json
import os
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

from deploy.develop import demonstration
from deploy.run import looking, prepare, trying
from deploy.setup.steps import Stop
from shared.settings import Settings


def prepared(folder: Path, servers: dict[str, str], **more: str) -> str:
    """What it says."""
    settings = {**os.environ, "PEERWAY_VAR": str(folder), "PEERWAY_DATABASE_URLS": json.dumps(servers), **more}
    command = [sys.executable, "-m", "deploy.run.prepare"]
    done = subprocess.run(command, env=settings, capture_output=True, text=True, timeout=400)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_a_house_on_postgresql_is_begun_and_begun_again(folder: Path, servers: dict[str, str]) -> None:
    first = prepared(folder, servers)
    second = prepared(folder, servers)
    elsewhere = prepared(folder / "another", servers)

    assert "invented people" in first
    assert "Publishing" in first
    assert second == "  Everything is prepared.\n"
    assert "Bringing" not in elsewhere
    assert (folder / "another" / "demo-people.json").exists()
    assert looking.demonstration(servers["gateway"]) == looking.LOADED


def test_production_begins_with_the_bank_and_nobody(folder: Path, servers: dict[str, str]) -> None:
    real = {
        "PEERWAY_MODE": "production",
        "PEERWAY_PUBLIC_URL": "https://localhost",
        "PEERWAY_SMTP_URL": "smtp://127.0.0.1:9",
        "PEERWAY_CONTACT": "{}",
    }
    said = prepared(folder, servers, **real)

    assert "mail server at 127.0.0.1 is not there now" in said
    assert looking.bank_entries(servers["exam"]) > 20
    assert looking.first(servers["exam"], "SELECT count(*) FROM rule_sets") > 0
    assert looking.first(servers["gateway"], "SELECT count(*) FROM accounts") == 0
    assert looking.demonstration(servers["gateway"]) is None


def test_a_load_that_was_interrupted_is_begun_anew(servers: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    settings = Settings(database_urls=servers)
    demonstration._begin(settings, again=False)
    with psycopg.connect(servers["exam"]) as half:
        half.execute("CREATE TABLE outbox (position INTEGER)")
        half.execute("INSERT INTO outbox VALUES (1)")

    monkeypatch.setattr(demonstration, "migrate", lambda: None)
    demonstration._begin(settings, again=True)

    assert looking.first(servers["exam"], "SELECT count(*) FROM outbox") is None
    assert looking.demonstration(servers["gateway"]) == looking.LOADING


def test_invented_people_come_into_no_database_that_holds_something(servers: dict[str, str]) -> None:
    with psycopg.connect(servers["registry"]) as used:
        used.execute("CREATE TABLE outbox (position INTEGER)")
        used.execute("INSERT INTO outbox VALUES (1)")

    with pytest.raises(Stop, match="registry is not empty"):
        demonstration._begin(Settings(database_urls=servers), again=False)


def test_production_takes_no_database_with_invented_people(
    servers: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    demonstration.mark(servers["gateway"], looking.LOADED)
    monkeypatch.setenv("PEERWAY_MODE", "production")
    monkeypatch.setenv("PEERWAY_DATABASE_URLS", json.dumps(servers))

    with pytest.raises(Stop, match="invented people"):
        prepare.refuse_invented_people()


def test_a_database_that_is_not_there_is_said_by_name(servers: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    missing = {**servers, "ce-tracker": servers["exam"].replace("house_", "no_house_")}
    monkeypatch.setenv("PEERWAY_DATABASE_URLS", json.dumps(missing))

    with pytest.raises(Stop, match="ce-tracker does not let us in"):
        trying.try_settings()


class _Doorkeeper:
    async def handle_RCPT(self, *_: object) -> str:  # noqa: N802  aiosmtpd's name for it
        return "250 OK"


@pytest.mark.parametrize("password", ["right", "wrong"])
def test_a_mail_server_that_does_not_let_us_in_is_said_before_anything_starts(
    password: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def known(_: object, __: object, ___: object, mechanism: str, given: object) -> AuthResult:
        return AuthResult(success=b"right" in bytes(getattr(given, "password", b"")), handled=False)

    relay = Controller(
        _Doorkeeper(), "127.0.0.1", 18158, authenticator=known, auth_require_tls=False, auth_required=True
    )
    relay.start()
    monkeypatch.setenv("PEERWAY_SMTP_URL", f"smtp://peerway:{password}@127.0.0.1:18158")
    try:
        if password == "wrong":
            with pytest.raises(Stop, match="mail server at 127"):
                trying.try_settings()
        else:
            trying.try_settings()
    finally:
        relay.stop()


def test_a_broker_with_another_key_is_said_before_anything_starts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def ask(key: str) -> None:
        monkeypatch.setenv("PEERWAY_NATS_URL", "nats://127.0.0.1:18159")
        monkeypatch.setenv("PEERWAY_NATS_KEY", key)
        trying.try_settings()

    (tmp_path / "nats.conf").write_text(
        'host: "127.0.0.1"\nport: 18159\nauthorization { user: "gateway", password: "right" }\n'
    )
    command = [str(Path(sys.executable).parent / "nats-server"), "--config", str(tmp_path / "nats.conf")]
    with subprocess.Popen(command, stderr=subprocess.PIPE) as server:
        assert server.stderr is not None
        while b"Server is ready" not in server.stderr.readline():
            pass
        ask("right")
        with pytest.raises(Stop, match="broker at 127"):
            ask("wrong")
        server.kill()
