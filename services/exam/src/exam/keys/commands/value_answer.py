from datetime import datetime

from sqlmodel import Session

from exam.bank.views import ItemVersion
from exam.items.rules import ONLY
from exam.keys.commands.propose_key import propose_key
from exam.keys.inputs import ProposeKey, ValueAnswer
from exam.keys.rows import key_of, keyed_item, newest_key
from exam.keys.rules import refuse_if_known, refuse_unless_all
from shared.actor import Actor


def value_answer(
    session: Session, actor: Actor, item_id: str, version: int, what: ValueAnswer, *, now: datetime
) -> None:
    """Propose a key that knows one more answer."""
    of = ItemVersion(item_id, version)
    one = keyed_item(session, of)
    worths = key_of(one, newest_key(session, of)).get(ONLY, {})
    refuse_unless_all({*one.parts}, {ONLY})
    words = one.parts[ONLY].as_value(what.words)
    refuse_if_known(worths, words)
    keys = {ONLY: {**worths, words: what.points}}
    propose_key(session, actor, item_id, version, ProposeKey(keys=keys, reason=what.reason), now=now)
