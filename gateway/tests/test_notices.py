from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import delete
from sqlmodel import Session

from gateway.mail.letters import write
from gateway.notices import queries
from gateway.notices.rules import follows_closely, is_history
from gateway.notices.subscribers import SUBSCRIPTIONS
from gateway.notices.tables import News, Notice
from shared.events import ModuleCompleted
from shared.testing import NOW, Scene
from shared.testing.cast import alice, somebody
from shared.testing.facts import certification_granted, result_released


def news(look: Any) -> list[News]:
    found: list[News] = look.all(News)
    return sorted(found, key=lambda one: one.fact_id)


def test_a_released_result_is_told_by_a_mail_that_says_nothing_of_it(scene: Scene, look: Any) -> None:
    scene.hear(result_released(alice))

    [mail] = look.mails()
    written = write(mail.letter, "en", "https://house.test/registry/path")
    assert (mail.address, mail.link, written.subject) == (
        "alice@peerway.example",
        "/registry/path",
        "There is news in Peerway",
    )
    for word in ("result", "passed", "exam", "certif", "health", "peer s"):
        assert word not in written.text.lower()


def test_facts_within_an_hour_are_one_mail(scene: Scene, look: Any) -> None:
    scene.hear(result_released(alice))
    scene.later(minutes=1)
    scene.hear(certification_granted(alice))

    assert len(look.mails()) == 1
    found = scene.ask(queries.own_news, alice)
    assert [piece.posted_at is not None for piece in found.items] == [False, True]


def test_the_same_fact_twice_is_one_mail(scene: Scene, look: Any) -> None:
    fact = scene.fact(result_released(alice))

    scene.receive(fact, fact)

    assert len(look.mails()) == 1


def test_an_old_fact_is_noted_and_not_mailed(scene: Scene, look: Any) -> None:
    fact = scene.fact(result_released(alice))

    scene.later(days=3)
    scene.receive(fact)

    assert look.mails() == []
    assert len(news(look)) == 1


def test_small_steps_are_no_news(scene: Scene, look: Any) -> None:
    scene.hear(ModuleCompleted(person_id="alice", module=1, completed=1, required=34))

    assert look.mails() == []
    assert news(look) == []


def test_a_person_without_an_account_is_told_nothing(scene: Scene, look: Any) -> None:
    scene.hear(result_released(somebody("somebody-else")))

    assert look.mails() == []


def test_rebuilding_what_was_told_sends_no_mail(scene: Scene, look: Any) -> None:
    """Rebuilding calls the projections alone."""
    envelopes = [scene.hear(result_released(alice)), scene.hear(certification_granted(alice))]
    before = news(look)

    def rebuild(session: Session) -> None:
        session.execute(delete(News))
        for envelope in envelopes:
            subscription = next(one for one in SUBSCRIPTIONS if one.aggregate == envelope.aggregate)
            handler, event = subscription.handler(envelope) or pytest.fail("not heard")
            assert handler.project is not None
            handler.project(session, event, envelope)

    scene.do(rebuild)

    assert news(look) == before
    assert (len(look.mails()), len(look.all(Notice))) == (1, 1)


def test_each_of_a_thousand_pieces_of_news_is_shown(scene: Scene) -> None:
    def a_thousand(session: Session) -> None:
        for number in range(1_000):
            happened_at = NOW - timedelta(minutes=number // 3)
            session.add(News(fact_id=f"fact-{number:04}", person_id="alice", happened_at=happened_at))
            if number % 2:
                session.add(Notice(fact_id=f"fact-{number:04}", person_id="alice", posted_at=NOW))

    scene.do(a_thousand)
    mailed: list[bool] = []
    after = ""
    for _ in range(20):
        found = scene.ask(queries.own_news, alice, after=after)
        mailed += [piece.posted_at is not None for piece in found.items]
        after = found.after

    assert (len(mailed), sum(mailed), after) == (1_000, 500, "")


def test_when_a_mail_is_worth_it() -> None:
    hour, day = timedelta(hours=1), timedelta(days=1)

    assert not is_history(2 * day)
    assert is_history(2 * day + hour)
    assert not follows_closely(None, now=NOW)
    assert not follows_closely(NOW - hour, now=NOW)
    assert follows_closely(NOW - timedelta(minutes=59), now=NOW)
