"""Who may hand in a sheet: whoever was invited, however many others got the link."""

import pytest
from sqlmodel import Session, select

from curriculum.readiness.keys import invitation_of
from curriculum.readiness.rules.close_round import MOST_SHEETS
from curriculum.readiness.tables import ReadinessSheet

from .place import HOME, Place


def test_a_link_that_got_about_is_replaced_and_what_strangers_began_by_it_keeps_nobody_out(place: Place) -> None:
    begun = place.begins()
    (first,) = place.scene.rows(select(ReadinessSheet))

    def fill(session: Session) -> None:
        for number in range(MOST_SHEETS):
            session.add(ReadinessSheet(**first.model_dump() | {"key_hash": f"sheet {number}", "answers": {"pay-1": 3}}))

    place.scene.do(fill)
    full = place.scene.send(place.invitation, {"position": "staff"})
    assert full.status_code == 409 and "ask whoever sent it for a new one" in full.text

    assert place.does("invitation") == 303

    assert place.scene.visit(place.invitation).status_code == 404
    old, place.invitation = place.invitation, f"{HOME}/invited/{invitation_of(place.key, 2)}"
    assert place.invitation in place.sees() and old not in place.sees()
    place.handed_in(1)
    place.answers(begun)
    assert place.scene.send(begun).headers["location"] == f"{HOME}/thanks"
    assert len(place.scene.rows(select(ReadinessSheet))) == MOST_SHEETS


@pytest.mark.parametrize(("answers", "status"), [({}, 303), ({"pay-1": 3}, 409)])
def test_sheets_that_somebody_opens_and_leaves_empty_keep_nobody_out(
    place: Place, answers: dict[str, int], status: int
) -> None:
    place.begins()
    (first,) = place.scene.rows(select(ReadinessSheet))

    def fill(session: Session) -> None:
        for number in range(MOST_SHEETS - 1):
            session.add(ReadinessSheet(**first.model_dump() | {"key_hash": f"sheet {number}", "answers": answers}))
        session.get_one(ReadinessSheet, first.key_hash).answers = {"pay-1": 4}

    place.scene.do(fill)

    assert place.scene.send(place.invitation, {"position": "staff"}).status_code == status
    assert len(place.scene.rows(select(ReadinessSheet))) == MOST_SHEETS
    assert place.scene.row(ReadinessSheet, first.key_hash).answers == {"pay-1": 4}
