"""With a thousand of each, everything that a page offers can still be opened."""

import re
from datetime import UTC, date, datetime, timedelta

from ce_tracker.credits.rules import State as CreditState
from ce_tracker.credits.tables import Credit
from ce_tracker.offerings.rules import State as OfferingState
from ce_tracker.offerings.tables import Offering, Provider
from shared.actor import Actor
from shared.testing import Scene
from shared.testing.cast import alice, dana

from .walk import certify

MARCH = datetime(2026, 3, 2, 17, tzinfo=UTC)
MANY = 1_000


def links(scene: Scene, address: str, pattern: str, who: Actor) -> list[str]:
    """Every link of this kind on a page and on the pages that follow it."""
    found: list[str] = []
    here = address
    while True:
        shown = scene.read(here, as_=who)
        found += re.findall(pattern, shown)
        following = re.search(r'rel="next" href="([^"]+)"', shown)
        if following is None:
            return found
        here = following[1] if following[1].startswith("/") else address + following[1]


def offer(scene: Scene, state: OfferingState) -> None:
    def add(session) -> None:  # type: ignore[no-untyped-def]
        session.add_all(
            Provider(id=f"p{number}", name=f"Provider {number:02}", approved_at=MARCH, approved_by="dana")
            for number in range(20)
        )
        session.flush()
        session.add_all(
            Offering(
                id=f"o{number:04}",
                provider_id=f"p{number % 20}",
                title=f"Workshop {number:04}",
                about="An evening on listening.",
                minutes=60,
                ethics=False,
                language="en",
                state=state,
                approved_at=MARCH,
                approved_by="dana",
            )
            for number in range(MANY)
        )

    scene.do(add)


def claim(scene: Scene, who: Actor) -> None:
    def add(session) -> None:  # type: ignore[no-untyped-def]
        session.add_all(
            Credit(
                id=f"c{number:04}",
                person_id=who.id,
                title=f"Evening {number:04}",
                provider="The Lantern",
                taken_on=MARCH.date(),
                minutes=60,
                ethics=False,
                state=CreditState.WAITING,
                sent_at=MARCH + timedelta(seconds=number // 3),
            )
            for number in range(MANY)
        )

    scene.do(add)


def test_each_of_a_thousand_offerings_can_be_claimed(scene: Scene) -> None:
    certify(scene, alice, date(2025, 9, 15))
    offer(scene, OfferingState.OPEN)
    scene.at(MARCH)

    found = links(
        scene, "/ce-tracker/claim/new/offerings", r'href="(/ce-tracker/claim/new/what\?offering=o\d[^"]+)"', alice
    )

    assert len(found) == len(set(found)) == MANY
    assert "Workshop 0999" in scene.read("/ce-tracker/claim/new/what?offering=o0999", as_=alice)


def test_each_of_a_thousand_closed_offerings_can_be_opened_again(scene: Scene) -> None:
    offer(scene, OfferingState.CLOSED)

    found = links(scene, "/ce-tracker/offerings/closed", r'action="(/ce-tracker/offerings/[^"]+/reopen)"', dana)

    assert len(set(found)) == MANY
    assert scene.send(found[-1], {}, as_=dana).status_code == 303


def test_each_of_a_thousand_claims_can_be_seen_by_its_owner_and_decided(scene: Scene) -> None:
    claim(scene, alice)

    mine = links(scene, "/ce-tracker/credits", r'href="(/ce-tracker/credits/[^"]+)"', alice)
    waiting = links(scene, "/ce-tracker/review", r'href="(/ce-tracker/review/[^"]+)"', dana)

    assert len(set(mine)) == len(set(waiting)) == MANY
    assert scene.read(mine[-1], as_=alice)
    assert scene.send(waiting[-1], {"decision": "not-count", "words": "The paper is missing."}, as_=dana)
