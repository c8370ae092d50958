from datetime import date, datetime

from sqlmodel import Session

from registry.ledger.commands.append_leaf import append_leaf
from registry.ledger.rules.leaf_content import Act, Leaf
from shared.events import Envelope

DATES = ("granted_on", "valid_until", "year", "decided_on")
"""What of a fact are dates."""


def append_fact(
    session: Session,
    fact: Envelope,
    *,
    name: str = "",
    decision: str = "",
    rule_set: str = "",
    carried_to: date | None = None,
    now: datetime,
) -> str:
    """Append the leaf of a fact about a certification: `name` stands on its papers, `decision` is its approval.

    `rule_set` and `carried_to`: of a renewal, what its row says and the fact does not.
    """
    dates = {name: _date(fact.data[name]) for name in DATES if name in fact.data}
    leaf = Leaf(
        act=Act(fact.type.split(".")[2]),
        person_id=fact.subject,
        event=fact.id,
        credential=fact.data["certificate_number"],
        dates=dates | ({"carried_to": carried_to} if carried_to else {}),
        rule_set=rule_set or fact.data.get("rule_set", ""),
        said=fact.model_dump_json(),
        name=name,
        decision=decision,
    )
    return append_leaf(session, leaf, now=now)


def _date(value: str | int) -> date | int:
    return date.fromisoformat(value) if isinstance(value, str) else value
