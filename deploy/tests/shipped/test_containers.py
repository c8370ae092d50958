"""The commands and the environment of compose and Kubernetes, as processes: only images and networks are not theirs."""

import re
import shlex
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import sqlalchemy as sa
import yaml

from deploy.places import ROOT, source
from deploy.run import looking
from shared.services import SERVICES
from shared.testing import wait_until
from shared.testing.ports import free_row

from .street import PATIENCE, Post, Processes, Visitor, bare

COMPOSE, CLUSTER = ROOT / "deploy" / "compose", ROOT / "deploy" / "kubernetes"
BROKER = Path(sys.executable).with_name("nats-server")
SECRET = "6f1c0a9d42"


class Place(NamedTuple):
    """Where what stands in the files as a name of a network is on this machine."""

    folder: Path
    port: int
    broker: int
    post: Post
    databases: Mapping[str, str]

    def found(self, text: str) -> str:
        for name, url in self.databases.items():
            text = re.sub(rf"postgresql://[^ ]*/{name.replace('-', '_')}$", url, text)
        text = text.replace("nats://nats:4222", f"nats://127.0.0.1:{self.broker}")
        text = text.replace("smtps://replace-me", f"smtp://127.0.0.1:{self.post.port}")
        text = text.replace("https://replace-me", "https://localhost").replace("peerway.agency.internal", "localhost")
        text = text.replace("<replace-me>", "<no-reply@agency.internal>").replace('"replace-me"', '"a real one"')
        return text.replace("replace-me", SECRET)

    def of_image(self) -> dict[str, str]:
        """What the image itself sets."""
        [said] = re.findall(r"^ENV (.*)$", (COMPOSE / "Dockerfile").read_text(), re.MULTILINE)
        told = dict(pair.split("=", 1) for pair in shlex.split(said))
        assert told["PEERWAY_VAR"] == "/var/lib/peerway"
        return bare(**told) | {"PEERWAY_VAR": str(self.folder / "lib"), "PEERWAY_PORT": str(self.port)}


class Written(NamedTuple):
    """What the files say: the brokers' configuration and environment, and the rest's arguments and environment."""

    brokers: dict[str, tuple[str, dict[str, str]]]
    prepare: tuple[list[str], dict[str, str]]
    serve: dict[str, tuple[list[str], dict[str, str]]]


def compose(place: Place) -> Written:
    lines = (COMPOSE / "settings.env.template").read_text().splitlines()
    pairs = (line.split("=", 1) for line in lines if line and not line.startswith("#"))
    file = {name: place.found(value) for name, value in pairs}
    services = yaml.safe_load((COMPOSE / "compose.yaml").read_text())["services"]

    def told(one: dict[str, Any]) -> dict[str, str]:
        given = {
            name: re.sub(r"\$\{(\w+):\?\}", lambda m: file[m[1]], str(v)) for name, v in one["environment"].items()
        }
        return {name: place.found(value) for name, value in given.items()}

    def process(name: str) -> tuple[list[str], dict[str, str]]:
        one = services[name]
        assert one["env_file"] == "settings.env"
        return one["command"], place.of_image() | file | told(one)

    broker = (COMPOSE / "nats.conf").read_text().replace("port: 4222", f'host: "127.0.0.1"\nport: {place.broker}')
    return Written(
        {"nats": (broker.replace("/data", str(place.folder / "nats")), bare(**told(services["nats"])))},
        process("prepare"),
        {name: process(name) for name in SERVICES},
    )


def kubernetes(place: Place) -> Written:
    documents = [one for file in CLUSTER.glob("*.yaml") for one in yaml.safe_load_all(file.read_text())]
    named = {(one["kind"], one["metadata"]["name"]): one for one in documents}
    pod = named["Deployment", "peerway"]["spec"]["template"]["spec"]

    def told(container: dict[str, Any], **also: str) -> dict[str, str]:
        found = {} if "envFrom" not in container else dict(named["ConfigMap", "peerway"]["data"])
        for one in container["env"]:
            found[one["name"]] = place.found(_value(one, named, also | found))
        return {name: place.found(value) for name, value in found.items()}

    def process(container: dict[str, Any]) -> tuple[list[str], dict[str, str]]:
        return container["args"], place.of_image() | told(container)

    [nats] = named["StatefulSet", "nats"]["spec"]["template"]["spec"]["containers"]
    written = named["ConfigMap", "nats"]["data"]["nats.conf"]
    return Written(
        {
            f"nats-{n}": (_of_three(written, n, place), _here(bare(**told(nats, pod=f"nats-{n}")), place))
            for n in range(3)
        },
        process(pod["initContainers"][0]),
        {one["name"]: process(one) for one in pod["containers"]},
    )


def _value(one: dict[str, Any], named: Mapping[tuple[str, str], Any], known: Mapping[str, str]) -> str:
    if "value" in one:
        return re.sub(r"\$\((\w+)\)", lambda match: known[match[1]], one["value"])
    if "fieldRef" in one["valueFrom"]:
        return known["pod"]
    key = one["valueFrom"]["secretKeyRef"]
    return str(named["Secret", key["name"]]["stringData"][key["key"]])


def _of_three(written: str, number: int, place: Place) -> str:
    ports = {"port: 4222": place.broker + number, "http_port: 8222": place.broker + 3 + number}
    ports["port: 6222"] = place.broker + 6 + number
    for said, port in ports.items():
        assert said in written
        written = re.sub(rf"\b{said}\b", f"{said.split(':')[0]}: {port}", written)
    return written.replace("/data", str(place.folder / f"nats-{number}"))


def _here(environment: dict[str, str], place: Place) -> dict[str, str]:
    """The three find each other by port instead of by name."""
    return {
        name: re.sub(r"nats-(\d)\.nats:6222", lambda match: f"127.0.0.1:{place.broker + 6 + int(match[1])}", value)
        for name, value in environment.items()
    }


@pytest.fixture
def place(folder: Path, tmp_path: Path, servers: dict[str, str]) -> Iterator[Place]:
    (tmp_path / "lib").mkdir(mode=0o700)
    with Post().open() as post:
        yield Place(tmp_path, free_row(), free_row(), post, servers)


@pytest.fixture
def processes(tmp_path: Path) -> Iterator[Processes]:
    running = Processes(tmp_path)
    yield running
    running.end_all()


@pytest.mark.parametrize("way", [compose, kubernetes])
def test_every_service_that_sends_mail_is_told_where_it_goes(way: Any, place: Place) -> None:
    senders = {name for name, one in SERVICES.items() if _sends_mail(source(one.package))}

    assert {"gateway", "registry"} <= senders
    assert [name for name in senders if "PEERWAY_SMTP_URL" not in way(place).serve[name][1]] == []


def _sends_mail(package: Path) -> bool:
    return any("shared.mail" in file.read_text() for file in package.rglob("*.py"))


@pytest.mark.parametrize("way", [compose, kubernetes])
def test_what_is_shipped_for_containers_comes_up_and_takes_people_in(
    way: Any, place: Place, processes: Processes
) -> None:
    written: Written = way(place)
    for name, (configuration, environment) in written.brokers.items():
        (place.folder / f"{name}.conf").write_text(configuration)
        processes.start([str(BROKER), "--config", str(place.folder / f"{name}.conf")], environment)
    python = [sys.executable, "-m"]

    tried = processes.run([*python, *written.prepare[0]], written.prepare[1])
    for command, environment in written.serve.values():
        processes.start([*python, *command], environment)
    visitor = Visitor(f"http://127.0.0.1:{place.port}")
    wait_until(visitor.is_ready, within=PATIENCE)

    assert "Everything is prepared" in tried
    assert looking.bank_entries(place.databases["exam"]) > 20
    assert visitor.opens_an_account(place.post, "dana@agency.internal")["roles"] is not None


def test_the_databases_that_compose_makes_are_those_that_its_settings_name() -> None:
    made = re.findall(r"CREATE DATABASE (\w+);", (COMPOSE / "databases.sql").read_text())
    settings = (COMPOSE / "settings.env.template").read_text()

    named = re.findall(r"^DATABASE_URL_\w+=(.*)$", settings, re.MULTILINE)
    assert sorted(made) == sorted(str(sa.make_url(url).database) for url in named)
