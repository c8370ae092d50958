"""What becomes of names. Who may do so, and who is told, is for the rooms above."""

import json
from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, col

from registry.ledger.commands import append_leaf
from registry.ledger.queries import openings_of
from registry.ledger.rules.leaf_content import Act, Leaf, keyed
from registry.names.queries import attested_name, used_names
from registry.names.rows import CONTEXT, standing_name
from registry.names.rules import refuse_unless_of_the_name
from registry.names.tables import AttestedName, ShownName, Standstill, UsedName
from shared.actor import Actor
from shared.days import day_of
from shared.ids import new_id
from shared.vault import Keyring


def attest_name(session: Session, actor: Actor, keyring: Keyring, person_id: str, name: str, *, now: datetime) -> None:
    """Attest a name, as the one who confirms it. The one before it ends in the same moment and is sealed."""
    before = standing_name(session, person_id)
    if before is not None:
        before.sealed = keyring.seal(person_id, CONTEXT.format(id=before.id), before.name, now=now)
        before.name, before.ends_at = "", now
        session.execute(sa.delete(ShownName).where(col(ShownName.person_id) == person_id))
        session.flush()
    row = AttestedName(
        id=new_id(), person_id=person_id, name=name, begins_at=now, asked_by=person_id, confirmed_by=actor.id
    )
    session.add(row)
    session.flush()
    if openings_of(session, person_id):  # else the grant tells under which name it was given
        row.leaf = append_leaf(session, Leaf(Act.RENAMED, person_id, event=row.id, name=name), now=now)


def tell_name(session: Session, name_id: str, *, now: datetime) -> None:
    """Let the ledger tell a name that stood before it told names."""
    row = session.get_one(AttestedName, name_id)
    named = [(one, json.loads(one.content).get("name")) for one in openings_of(session, row.person_id)]
    last = [one for one in named if one[1]][-1:]
    if last and last[0][1] == keyed(last[0][0].salt, "name", row.name):
        row.leaf = f"{last[0][0].year}/{last[0][0].position}"
    else:
        row.leaf = append_leaf(session, Leaf(Act.RENAMED, row.person_id, event=row.id, name=row.name), now=now)


def note_name_told(session: Session, person_id: str, leaf: str) -> None:
    """Note that the leaf of a grant commits to the name that stands."""
    row = standing_name(session, person_id)
    if row is not None:
        row.leaf = leaf


def note_listing_told(session: Session, person_id: str, leaf: str) -> None:
    """Note where the ledger tells how somebody was listed on the day of a decision."""
    session.get_one(Standstill, person_id).leaf = leaf


def approve_used_name(session: Session, actor: Actor, person_id: str, name: str, *, now: datetime) -> None:
    """Approve a name that somebody goes by; from then on they may show it."""
    session.add(UsedName(id=new_id(), person_id=person_id, name=name, approved_by=actor.id, approved_at=now))
    session.flush()


def show_name(session: Session, actor: Actor, name: str, *, now: datetime) -> None:
    """Show so much of one's name. Before it is confirmed, that is a wish."""
    attested = attested_name(session, actor.id)
    if attested is not None:
        refuse_unless_of_the_name(name, attested.name, used_names(session, actor.id))
    row = session.get(ShownName, actor.id) or ShownName(person_id=actor.id, name=name, chosen_at=now)
    row.name, row.chosen_at = name, now
    session.add(row)
    session.flush()


def stand_still_while(session: Session, person_id: str, *, decided: bool, now: datetime) -> None:
    """Let name and listing stand still from a decision on, or be changed again once it is lifted."""
    row = session.get(Standstill, person_id)
    if decided and row is None:
        session.add(Standstill(person_id=person_id, since=day_of(now)))
    elif row is not None and not decided:
        session.delete(row)
    session.flush()


def forget_names(session: Session, person_id: str) -> None:
    """Forget every name of somebody, also those that are sealed."""
    for table in (AttestedName, UsedName, ShownName, Standstill):
        session.execute(sa.delete(table).where(col(table.person_id) == person_id))
