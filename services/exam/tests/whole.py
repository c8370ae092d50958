"""A whole written part in small: every kind of question once, in the room in which somebody has checked Alice in."""

from datetime import datetime

from sqlmodel import Session, delete, select

from exam.forms.tables import FormItem
from exam.items.kinds.kind import Item
from exam.items.queries import item, read_item
from exam.items.rules import ONLY, fields_of
from exam.publish import read_bank
from exam.sittings.commands import let_in_candidate
from exam.sittings.tables import Sitting
from shared.testing import Scene
from shared.testing.cast import alice, pat

from .reserving import TOMORROW, opened, seat
from .walk import WORDS

CHOICE, MULTIPLE, ORDER, MATCH, GAP = "w-021", "w-041", "w-043", "w-045", "w-047"
SHORT, EXTENDED, SCENARIO, HEARD = "w-049", "w-037", "w-051", "w-053"
EACH_KIND = (CHOICE, MULTIPLE, ORDER, MATCH, GAP, SHORT, EXTENDED, SCENARIO, HEARD)


def check_in(scene: Scene) -> str:
    """Somebody has seen who Alice is; her sitting, with each kind of question at its place, waits for her to begin."""
    booked = seat(scene, alice, opened(scene))
    scene.at(TOMORROW)
    scene.do(let_in_candidate, pat, booked)
    [sitting] = scene.rows(select(Sitting).where(Sitting.person_id == alice.id))
    scene.do(_ask_each_kind, sitting.form_id)
    return str(sitting.id)


def _ask_each_kind(session: Session, form_id: str, *, now: datetime) -> None:
    bodies = {file.body["id"]: file.body for file in read_bank().files}
    session.exec(delete(FormItem).where(FormItem.form_id == form_id))
    for position, id in enumerate(EACH_KIND, 1):
        one = read_item(bodies[id])
        asked = {"item_version": one.version, "kind": one.kind, "offered": [], "accepts": dict(one.accepts)}
        session.add(FormItem(form_id=form_id, item_id=id, position=position, **asked))


def asked(scene: Scene, position: int) -> Item:
    return scene.ask(item, EACH_KIND[position - 1], 1)


def right_fields(scene: Scene, position: int) -> dict[str, list[str]]:
    """Of each field of a question what a right answer puts there; of boxes it may be several."""
    one = asked(scene, position)
    given = fields_of(one.accepts, one.example(right=True) or {ONLY: WORDS})
    return {name: value.split("\n") if one.kind == "multiple" else [value] for name, value in given.items()}
