import secrets
from collections.abc import Collection
from datetime import datetime

from sqlmodel import Session

from exam.bank.queries import newest_versions
from exam.items.content import PublishedForm
from exam.items.queries import newest
from exam.rule_sets.queries import rule_set_on
from exam.standards.inputs import OpenStandard
from exam.standards.rules import State, refuse_unless_anything_to_rate
from exam.standards.tables import Standard, StandardItem
from shared.actor import Actor
from shared.days import day_of
from shared.ids import new_id

LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ23456789"
TRAINING_ITEMS = 5


def open_standard(session: Session, actor: Actor, what: OpenStandard, *, now: datetime) -> str:
    """Open a panel over all items of the published forms, in the versions that these ask."""
    blueprint = rule_set_on(session, day_of(now)).blueprint
    forms = [form for form in newest(session, PublishedForm) if form.blueprint == blueprint]
    asked = sorted({(part.id, part.version) for form in forms for part in form.items})
    refuse_unless_anything_to_rate(asked)
    standard = Standard(
        id=new_id(),
        blueprint=blueprint,
        just_ready=what.just_ready,
        code="".join(secrets.choice(LETTERS) for _ in range(10)),
        state=State.GATHERING,
        opened_by=actor.id,
        opened_at=now,
    )
    session.add(standard)
    session.flush()
    training = _for_training(session, {id for id, _ in asked})
    together = [(of, True) for of in training] + [(of, False) for of in asked]
    session.add_all(
        StandardItem(standard_id=standard.id, position=position, item_id=id, item_version=version, training=is_training)
        for position, ((id, version), is_training) in enumerate(together, start=1)
    )
    return standard.id


def _for_training(session: Session, asked: Collection[str]) -> list[tuple[str, int]]:
    """Items that stand in no form, if there are any: what is talked about in training is not estimated alone later."""
    spare = [(one.id, one.version) for id, one in sorted(newest_versions(session).items()) if id not in asked]
    return spare[:TRAINING_ITEMS]
