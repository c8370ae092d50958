from sqlmodel import Session

from exam.attempts.queries import refuse_if_yet_to_sit
from exam.bank.queries import described
from exam.bank.views import ItemVersion
from exam.catalog.inputs import ListItems
from exam.catalog.views import ItemLine, Strands
from exam.items.content import Blueprint
from exam.items.queries import newest
from exam.reviews.queries import stages
from shared.actor import Actor
from shared.paging import Page

BEGINS = 90
"""Characters of a stem that a list shows."""


def list_items(session: Session, actor: Actor, what: ListItems) -> Page[ItemLine]:
    """Items as their lists show them, each in its newest version."""
    refuse_if_yet_to_sit(session, actor)
    rows = stages(session, what)
    words = described(session, [ItemVersion(row.id, row.version) for row in rows.items])
    stems = {of.id: str(one.wordings[0].texts["stem"]) for of, one in words.items()}
    return rows.map(lambda row: ItemLine(**dict(row), begins=_begins(stems[row.id])))


def strands(session: Session) -> Strands:
    """What the blueprints call their domains and elements."""
    blueprints = newest(session, Blueprint)
    return Strands(
        domains={one.id: one.title for blueprint in blueprints for one in blueprint.domains},
        elements={one.id: one.title for blueprint in blueprints for one in blueprint.elements},
    )


def _begins(stem: str) -> str:
    words = " ".join(stem.split())
    return words if len(words) <= BEGINS else f"{words[:BEGINS].rsplit(' ', 1)[0]} …"
