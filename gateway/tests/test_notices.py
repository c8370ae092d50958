from datetime import date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import delete
from sqlmodel import Session

from gateway.mail.letters import write
from gateway.notices.queries import own_news
from gateway.notices.rules import follows_closely, is_history
from gateway.notices.subscribers import SUBSCRIPTIONS
from gateway.notices.tables import News, Notice
from shared.clock import now as domain_now
from shared.clock import real_now
from shared.database import Database
from shared.events import CertificationGranted, Envelope, Event, ModuleCompleted, ResultReleased
from shared.ids import new_id
from shared.messaging import receive


def fact(event: Event, sequence: int = 1, *, happened_at: datetime | None = None) -> Envelope:
    return Envelope(
        id=new_id(),
        source="/test",
        type=event.type,
        subject=event.person_id,
        time=happened_at or domain_now(),
        sequence=sequence,
        data=event.model_dump(mode="json"),
    )


def passed(person: str = "alice") -> ResultReleased:
    return ResultReleased(
        person_id=person,
        result_id="r1",
        outcome="passed",
        written="passed",
        oral="passed",
        released_on=date(2026, 3, 2),
        rule_set="default",
    )


def granted(person: str = "alice") -> CertificationGranted:
    return CertificationGranted(
        person_id=person,
        certificate_number="PW-1",
        granted_on=date(2026, 3, 2),
        valid_until=date(2027, 12, 31),
        rule_set="default",
    )


async def hear(database: Database, envelope: Envelope) -> None:
    subscription = next(one for one in SUBSCRIPTIONS if one.aggregate == envelope.aggregate)
    await database.write(receive, envelope, subscription, now=real_now())


async def test_a_released_result_is_told_by_a_mail_that_says_nothing_of_it(
    database: Database, people: None, look: Any
) -> None:
    await hear(database, fact(passed()))

    mail = (await look.mails())[0]
    written = write(mail.letter, "en", "https://house.test/registry/path")
    assert (mail.address, mail.link, written.subject) == (
        "alice@peerway.example",
        "/registry/path",
        "There is news in Peerway",
    )
    for word in ("result", "passed", "exam", "certif", "health", "peer s"):
        assert word not in written.text.lower()


async def test_facts_within_an_hour_are_one_mail(database: Database, people: None, look: Any) -> None:
    await hear(database, fact(passed()))
    await hear(database, fact(granted()))

    assert len(await look.mails()) == 1
    assert [piece.posted_at is not None for piece in await database.read(own_news, "alice")] == [False, True]


async def test_the_same_fact_twice_is_one_mail(database: Database, people: None, look: Any) -> None:
    envelope = fact(passed())

    await hear(database, envelope)
    await hear(database, envelope)

    assert len(await look.mails()) == 1


async def test_an_old_fact_is_noted_and_not_mailed(database: Database, people: None, look: Any) -> None:
    await hear(database, fact(passed(), happened_at=domain_now() - timedelta(days=3)))

    assert await look.mails() == []
    assert len(await look.all(News)) == 1


async def test_small_steps_are_no_news(database: Database, people: None, look: Any) -> None:
    await hear(database, fact(ModuleCompleted(person_id="alice", module=1, completed=1, required=34)))

    assert await look.mails() == []
    assert await look.all(News) == []


async def test_a_person_without_an_account_is_told_nothing(database: Database, people: None, look: Any) -> None:
    await hear(database, fact(passed("somebody-else")))

    assert await look.mails() == []


async def test_rebuilding_what_was_told_sends_no_mail(database: Database, people: None, look: Any) -> None:
    """Rebuilding calls the projections alone."""
    envelopes = [fact(passed()), fact(granted())]
    for envelope in envelopes:
        await hear(database, envelope)
    before = sorted(await look.all(News), key=lambda news: news.fact_id)

    def rebuild(session: Session) -> None:
        session.execute(delete(News))
        for envelope in envelopes:
            subscription = next(one for one in SUBSCRIPTIONS if one.aggregate == envelope.aggregate)
            handler, event = subscription.handler(envelope) or pytest.fail("not heard")
            assert handler.project is not None
            handler.project(session, event, envelope)

    await database.write(rebuild)

    assert sorted(await look.all(News), key=lambda news: news.fact_id) == before
    assert (len(await look.mails()), len(await look.all(Notice))) == (1, 1)


def test_when_a_mail_is_worth_it(now: datetime) -> None:
    hour, day = timedelta(hours=1), timedelta(days=1)

    assert not is_history(now - 2 * day, now)
    assert is_history(now - 2 * day - hour, now)
    assert not follows_closely(None, now)
    assert not follows_closely(now - hour, now)
    assert follows_closely(now - timedelta(minutes=59), now)
