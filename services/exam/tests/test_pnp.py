"""What is approved for a person, as Access for All PNP 3.0; the words of it that its schema allows."""

from xml.etree.ElementTree import Element, fromstring

import pytest

from exam.accommodations.commands import approve_accommodation
from exam.accommodations.queries import waiting_requests
from exam.accommodations.rules import PNP, TIMES, Arrangement, Kind, arrangement
from exam.pnp.document import NAMESPACE, pnp_of
from shared.testing import Scene
from shared.testing.cast import alice, amara, bob, dana, mallory

from .walk import API, ask_for

TOLD = [
    # nothing at all
    (Arrangement(), {}),
    # so much of the usual time, or no limit
    (Arrangement(125), {"additional-testing-time/time-multiplier": "1.25"}),
    (Arrangement(200), {"additional-testing-time/time-multiplier": "2"}),
    (Arrangement(minutes=30, kinds=(Kind.PLUS_30,)), {"additional-testing-time/fixed-minutes": "30"}),
    (
        Arrangement(150, minutes=30, kinds=(Kind.TIME_1_5, Kind.PLUS_30)),
        {"additional-testing-time/time-multiplier": "1.5", "environment/description": "30 more minutes"},
    ),
    (Arrangement(None), {"additional-testing-time/unlimited": None}),
    (Arrangement(breaks=True, kinds=(Kind.BREAKS,)), {"environment/breaks": "true"}),
    (Arrangement(kinds=(Kind.READ_ALOUD,)), {"spoken/reading-type": "computer-read-aloud"}),
    # people and rooms, in words of our own
    (
        Arrangement(kinds=(Kind.READER, Kind.QUIET_ROOM)),
        {"environment/description": "a person who reads aloud; a quiet room of one's own"},
    ),
]


def told(document: bytes | str) -> dict[str, str | None]:
    """Every leaf of the document, by its path."""
    root = fromstring(document)
    assert root.tag == f"{{{NAMESPACE}}}access-for-all-pnp"
    return dict(_leaves(root))


def _leaves(element: Element, path: str = "") -> list[tuple[str, str | None]]:
    found: list[tuple[str, str | None]] = []
    for child in element:
        here = path + child.tag.removeprefix(f"{{{NAMESPACE}}}")
        found += _leaves(child, here + "/") if len(child) else [(here, child.text)]
    return found


@pytest.mark.parametrize(("approved", "leaves"), TOLD)
def test_what_is_approved_is_told_in_the_words_of_pnp(approved: Arrangement, leaves: dict[str, str | None]) -> None:
    assert told(pnp_of(approved)) == leaves


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_has_its_place_and_none_says_why(kind: Kind) -> None:
    leaves = told(pnp_of(arrangement([kind])))

    assert len(leaves) == 1 and "environment/medical" not in leaves
    assert kind in TIMES or next(iter(leaves)).startswith(PNP[kind].term)


def test_a_person_takes_their_own_and_an_administrator_reads_a_candidates(scene: Scene) -> None:
    ask_for(scene, alice, Kind.TIME_1_5, Kind.BREAKS, Kind.INTERPRETER, words="My own reasons.")
    [asked] = scene.ask(waiting_requests).items
    scene.do(approve_accommodation, dana, asked.id)

    mine = scene.read("/exam/accommodations/pnp.xml", as_=alice)
    assert told(mine) == {
        "additional-testing-time/time-multiplier": "1.5",
        "environment/description": "an interpreter in the room",
        "environment/breaks": "true",
    }
    assert scene.read(f"{API}/accommodations/pnp", as_=alice) == mine
    assert scene.read(f"{API}/candidates/alice/pnp", as_=dana) == mine
    assert told(scene.read("/exam/accommodations/pnp.xml", as_=mallory)) == {}
    assert "/exam/accommodations/pnp.xml" in scene.read("/exam/accommodations", as_=alice)


def test_nobody_else_reads_it(scene: Scene) -> None:
    ask_for(scene, alice, Kind.TIME_1_5)

    for who in (alice, bob, mallory):
        assert scene.visit(f"{API}/candidates/alice/pnp", as_=who).status_code == 403
    assert scene.visit(f"{API}/candidates/{amara.id}/pnp", as_=dana).status_code == 404
