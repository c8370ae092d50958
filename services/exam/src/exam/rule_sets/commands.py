from datetime import date, datetime
from typing import Any

from sqlmodel import Session

from exam.rule_sets.rules import PublishedStands, RuleSet, read
from exam.rule_sets.tables import PublishedRuleSet


def publish_rule_set(session: Session, body: dict[str, Any], *, now: datetime) -> RuleSet:
    """Publishing the same again changes nothing; another content under a known id is refused."""
    plain = {key: value.isoformat() if isinstance(value, date) else value for key, value in body.items()}
    rule_set = read(plain)
    known = session.get(PublishedRuleSet, rule_set.id)
    if known is not None:
        if known.body != plain:
            raise PublishedStands
        return rule_set
    session.add(PublishedRuleSet(id=rule_set.id, effective_from=rule_set.effective_from, body=plain, published_at=now))
    return rule_set
