"""What is shipped for containers names every service, as `shared.services` does."""

import re
from typing import Any

import pytest
import yaml

from deploy.places import ROOT
from deploy.run.broker_keys import authorization, permissions, variable
from shared.services import SERVICES, Service

CONTAINERS = ROOT / "deploy" / "compose"
CLUSTER = ROOT / "deploy" / "kubernetes"


@pytest.mark.parametrize("service", SERVICES.values(), ids=SERVICES)
def test_compose_serves_it_with_a_database_of_its_own(service: Service) -> None:
    written = yaml.safe_load((CONTAINERS / "compose.yaml").read_text())

    assert written["services"][service.name]["command"] == ["deploy.run.serve", service.name]
    assert f"CREATE DATABASE {service.package};" in (CONTAINERS / "databases.sql").read_text()


@pytest.mark.parametrize("service", SERVICES.values(), ids=SERVICES)
def test_the_pod_serves_it_and_asks_whether_it_lives_where_it_listens(service: Service) -> None:
    container = containers()[service.name]

    assert container["args"] == ["deploy.run.serve", service.name]
    assert f"DATABASE_URL_{service.package.upper()}" in {one["name"] for one in container["env"]}
    assert str(8000 + service.port) in str([container.get("ports"), container["livenessProbe"]])


def test_both_brokers_ask_for_the_keys_that_the_code_says() -> None:
    wanted = authorization({one: f"${variable(one)}" for one in permissions()})
    cluster = next(yaml.safe_load_all((CLUSTER / "nats.yaml").read_text()))

    assert wanted in (CONTAINERS / "nats.conf").read_text()
    assert wanted in cluster["data"]["nats.conf"]


@pytest.mark.parametrize("service", SERVICES.values(), ids=SERVICES)
def test_each_process_is_given_its_own_key_to_the_broker_and_no_other(service: Service) -> None:
    own = next(variable(one) for one in permissions() if one.name == service.name)
    composed = yaml.safe_load((CONTAINERS / "compose.yaml").read_text())["services"][service.name]["environment"]
    keys = [one for one in containers()[service.name]["env"] if "nats" in str(one.get("valueFrom", ""))]

    assert composed["PEERWAY_NATS_KEY"] == f"${{{own}:?}}"
    assert {composed[variable(one)] for one in permissions()} == {""}
    assert [(one["name"], one["valueFrom"]["secretKeyRef"]["key"]) for one in keys] == [
        ("PEERWAY_NATS_KEY", service.name)
    ]


def test_the_image_brings_the_tools_that_copy_the_server_beside_it() -> None:
    """pg_dump refuses a server that is newer than itself."""
    server = re.search(r"image: postgres:(\d+)", (CONTAINERS / "compose.yaml").read_text())
    tools = re.search(r"postgresql-client-(\d+)", (CONTAINERS / "Dockerfile").read_text().rpartition("FROM ")[2])

    assert server and tools and server[1] == tools[1]


def containers() -> dict[str, Any]:
    documents = yaml.safe_load_all((CLUSTER / "peerway.yaml").read_text())
    pod = next(one for one in documents if one["kind"] == "Deployment")["spec"]["template"]["spec"]
    return {one["name"]: one for one in pod["containers"]}
