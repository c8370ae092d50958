"""The processes that serve, each named once: what they are called, where they lie, where they listen, what they say.

Standard library only: set-up reads this before anything is installed.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Service:
    """`name` stands in addresses, files and logs; `package` is what Python imports; `root` is its folder in a checkout.

    It listens at the base port plus `port`. `producer` is the first part of the subjects it says; None says nothing.
    `hears`: the aggregates it listens to. The broker lets it say and hear these, and nothing else.
    `counts_networks`: it is told, by marks that change each day, which requests come from one place.
    `takes_photos`: what is sent to it may be as large as a photo of a phone (`Settings.photo_bytes`).
    """

    name: str
    package: str
    root: str
    port: int
    producer: str | None = None
    hears: tuple[str, ...] = ()
    counts_networks: bool = False
    takes_photos: bool = False


GATEWAY = Service(
    "gateway",
    "gateway",
    "gateway",
    port=0,
    producer="gateway",
    hears=("ce.notice", "curriculum.notice", "exam.notice", "gateway.notice", "registry.notice"),
)
BEHIND_THE_GATEWAY = (
    Service(
        "curriculum",
        "curriculum",
        "services/curriculum",
        port=1,
        producer="curriculum",
        hears=("gateway.role", "registry.code"),
    ),
    Service("exam", "exam", "services/exam", port=2, producer="exam", hears=("curriculum.training", "gateway.role")),
    Service(
        "registry",
        "registry",
        "services/registry",
        port=3,
        producer="registry",
        hears=("ce.record", "ce.specialty", "curriculum.training", "exam.candidacy"),
        counts_networks=True,
    ),
    Service(
        "ce-tracker",
        "ce_tracker",
        "services/ce-tracker",
        port=4,
        producer="ce",
        hears=("registry.certification",),
        takes_photos=True,
    ),
)
"""In the order of the chain: each hears those before it, and of the Code what the registry says."""

SERVICES = {one.name: one for one in (GATEWAY, *BEHIND_THE_GATEWAY)}
NATS_PORT = 5
"""Added to the base port, where NATS runs beside the services."""


def takes_photos(name: str | None) -> bool:
    return name in SERVICES and SERVICES[name].takes_photos


def producer_of(name: str) -> str | None:
    """What the subjects of a process begin with; None for one that says nothing."""
    return SERVICES[name].producer if name in SERVICES else None


def stream_of(subject: str) -> str:
    """The stream that keeps a subject, an aggregate or everything of a producer: its first part, in capitals."""
    return subject.partition(".")[0].upper()


def durable_of(name: str, aggregate: str) -> str:
    """What the broker calls a process's place in the facts of an aggregate."""
    return f"{name}-{aggregate.replace('.', '-')}"
