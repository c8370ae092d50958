"""Putting an item of the bank before a candidate: forms are drawn, so that it may be in nobody's."""

from datetime import datetime

from sqlmodel import Session, update

from exam.forms.tables import FormItem
from exam.items.queries import read_item
from exam.publish import read_bank
from exam.sittings.commands import begin_sitting
from exam.sittings.queries import begun
from exam.sittings.tables import Sitting
from shared.testing import Scene
from shared.testing.cast import alice

PAGE = "/exam/sittings/{}/questions/1?window={}"


def ask(scene: Scene, item_id: str) -> str:
    """The page of the first question of Alice's sitting, which now asks this."""
    mine = scene.ask(begun, alice, scene.do(begin_sitting, alice))
    form_id = scene.row(Sitting, mine.id).form_id
    scene.do(_put_first, form_id, item_id)
    return PAGE.format(mine.id, mine.writer_token)


def _put_first(session: Session, form_id: str, item_id: str, *, now: datetime) -> None:
    one = read_item(next(file.body for file in read_bank().files if file.body["id"] == item_id))
    of_form = update(FormItem).where(FormItem.form_id == form_id)
    first, drawn = of_form.where(FormItem.position == 1), session.get(FormItem, (form_id, item_id))
    if drawn is None:
        rules = dict(one.accepts)
        session.exec(first.values(item_id=one.id, item_version=one.version, kind=one.kind, accepts=rules))
    elif drawn.position > 1:
        session.exec(first.values(position=drawn.position))
        session.exec(of_form.where(FormItem.item_id == item_id).values(position=1))
