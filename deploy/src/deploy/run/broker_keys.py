"""Who may say and hear what: a key for each process, and the few subjects of the broker that it needs.

Only the producer of a fact may publish its subjects. A process reads through its own durables and is answered in its
own inbox, so that it hears nothing that is meant for another. The tools of `deploy.care` read all, and publish nothing.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from shared.services import SERVICES, Service, durable_of, stream_of

TOOLS = "tools"
SWEEP = "sweep"
"""How a producer reads its own stream, to delete what was said of somebody who is forgotten."""
API = "$JS.API"


class Permission(NamedTuple):
    name: str
    publish: tuple[str, ...]


def permissions() -> tuple[Permission, ...]:
    """Of the processes."""
    return tuple(Permission(one.name, (*_says(one), *_hears(one))) for one in SERVICES.values())


def tools() -> Permission:
    """Whoever rebuilds or compares reads all streams, by consumers that end with them."""
    return Permission(TOOLS, (f"{API}.STREAM.INFO.*", f"{API}.CONSUMER.*.*.>", f"{API}.CONSUMER.CREATE.*", "$JS.FC.>"))


def variable(granted: Permission) -> str:
    """Where the broker finds the key in containers."""
    return f"NATS_KEY_{granted.name.upper().replace('-', '_')}"


def authorization(granted: Mapping[Permission, str]) -> str:
    """What stands in the broker's configuration; by permission the key, or the variable that holds it."""
    users = "\n".join(_user(permission, key) for permission, key in granted.items())
    return f"authorization {{\n  users: [\n{users}\n  ]\n}}"


def _user(granted: Permission, key: str) -> str:
    subjects = "\n".join(f'          "{subject}"' for subject in granted.publish)
    return f"""    {{
      user: "{granted.name}", password: {key}
      permissions: {{
        publish: [
{subjects}
        ]
        subscribe: ["_INBOX.{granted.name}.>"]
      }}
    }}"""


def _says(service: Service) -> Iterator[str]:
    if service.producer:
        stream = stream_of(service.producer)
        yield f"{service.producer}.>"
        yield from (f"{API}.STREAM.{verb}.{stream}" for verb in ("INFO", "CREATE", "DELETE", "MSG.DELETE"))
        yield from (f"{API}.CONSUMER.{verb}.{stream}.{SWEEP}" for verb in ("CREATE", "DELETE", "MSG.NEXT"))


def _hears(service: Service) -> Iterator[str]:
    for aggregate in service.hears:
        durable = f"{stream_of(aggregate)}.{durable_of(service.name, aggregate)}"
        yield from (f"{API}.CONSUMER.INFO.{durable}", f"{API}.CONSUMER.CREATE.{durable}.{aggregate}.>")
        yield from (f"{API}.CONSUMER.MSG.NEXT.{durable}", f"$JS.ACK.{durable}.>")


if __name__ == "__main__":
    print(authorization({one: f"${variable(one)}" for one in permissions()}))
