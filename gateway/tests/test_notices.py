from datetime import timedelta
from typing import Any, get_args

import pytest
from sqlalchemy import delete
from sqlmodel import Session

from gateway.mail.letters import write
from gateway.notices import commands, queries
from gateway.notices.subscribers import SUBSCRIPTIONS
from gateway.notices.tables import News, Notice
from shared import clock
from shared.actor import Actor
from shared.events import NOTICE_OF, NoticeEvent, NoticeKind
from shared.notices import AT_ONCE
from shared.testing import NOW, Scene
from shared.testing.cast import alice, dana, somebody
from shared.testing.facts import result_released


def notice(who: Actor, kind: NoticeKind = "decision-made", link: str = "/exam") -> NoticeEvent:
    told = NOTICE_OF[link.split("/")[1]]
    return told(person_id=who.id, notice_id="n", kind=kind, link=link, must=kind in AT_ONCE)


def mails_after(scene: Scene, look: Any, minutes: int) -> int:
    """How many mails there are when the duty comes by so much later, in real time."""
    now = clock.real_now() + timedelta(minutes=minutes)
    for person_id in scene.ask(queries.people_to_mail, now=now):
        scene.do(commands.mail_news, person_id, now=now)
    return len(look.mails())


def test_news_is_told_by_a_mail_that_says_nothing_of_it(scene: Scene, look: Any) -> None:
    scene.hear(notice(alice))
    scene.due()

    [mail] = look.mails()
    written = write(mail.letter, "en", "https://house.test/account/news")
    assert (mail.address, mail.link, written.subject) == (
        "alice@peerway.example",
        "/account/news",
        "There is news in Peerway",
    )
    for word in ("result", "passed", "exam", "certif", "health", "peer s"):
        assert word not in written.text.lower()


def test_news_within_an_hour_is_told_by_the_next_mail_and_never_dropped(scene: Scene, look: Any) -> None:
    scene.hear(notice(alice))
    assert mails_after(scene, look, 0) == 1
    scene.hear(notice(alice, "paper-ready", "/registry/mine"))
    scene.hear(notice(alice, "request-decided", "/curriculum/application"))

    assert mails_after(scene, look, 50) == 1
    assert [one.due_at is not None for one in scene.ask(queries.own_news, alice).items] == [True, True, False]
    assert mails_after(scene, look, 61) == 2
    assert [one.posted_at is not None for one in scene.ask(queries.own_news, alice).items] == [True, True, True]
    assert mails_after(scene, look, 600) == 2


@pytest.mark.parametrize("kind", sorted(AT_ONCE))
def test_what_takes_something_away_is_told_at_once_with_all_that_waits(
    scene: Scene, look: Any, kind: NoticeKind
) -> None:
    scene.hear(notice(alice))
    assert mails_after(scene, look, 0) == 1
    scene.hear(notice(alice, "paper-ready"))
    scene.hear(notice(alice, kind))

    assert mails_after(scene, look, 1) == 2
    assert mails_after(scene, look, 120) == 2


def test_the_same_fact_twice_is_one_mail(scene: Scene, look: Any) -> None:
    fact = scene.fact(notice(alice))

    scene.receive(fact, fact)

    assert mails_after(scene, look, 0) == 1
    assert mails_after(scene, look, 120) == 1


def test_what_is_heard_days_later_is_still_told(scene: Scene, look: Any) -> None:
    fact = scene.fact(notice(alice))

    scene.later(days=3)
    scene.receive(fact)

    assert mails_after(scene, look, 0) == 1


def test_a_fact_that_is_no_notice_is_no_news(scene: Scene) -> None:
    assert result_released(alice).aggregate() not in {one.aggregate for one in SUBSCRIPTIONS}


def test_a_person_without_an_account_is_told_nothing(scene: Scene, look: Any) -> None:
    scene.hear(notice(somebody("somebody-else")))

    assert mails_after(scene, look, 0) == 0


def test_what_the_demonstration_shows_has_been_told(scene: Scene, look: Any) -> None:
    scene.hear(notice(alice))
    scene.do(commands.count_as_told)

    assert mails_after(scene, look, 120) == 0
    scene.hear(notice(alice))
    assert mails_after(scene, look, 0) == 1


def test_rebuilding_what_was_told_sends_no_mail(scene: Scene, look: Any) -> None:
    """Rebuilding calls the projections alone."""
    envelopes = [scene.hear(notice(alice)), scene.hear(notice(alice, "paper-ready", "/registry/mine"))]
    before = look.all(News)

    def rebuild(session: Session) -> None:
        session.execute(delete(News))
        for envelope in envelopes:
            subscription = next(one for one in SUBSCRIPTIONS if one.aggregate == envelope.aggregate)
            handler, event = subscription.handler(envelope) or pytest.fail("not heard")
            assert handler.project is not None
            handler.project(session, event, envelope)

    scene.do(rebuild)

    assert sorted(look.all(News), key=lambda one: one.fact_id) == sorted(before, key=lambda one: one.fact_id)
    assert len(look.all(Notice)) == 2


async def test_the_page_says_of_which_kind_and_where(scene: Scene, browser: Any) -> None:
    for kind in get_args(NoticeKind):
        scene.hear(notice(dana, kind, "/registry/mine"))
    await browser.sign_in("dana")

    page = (await browser.get("/account/news")).text

    assert page.count('href="/registry/mine"') == len(get_args(NoticeKind))
    assert "An appointment was called off" in page
    assert "With the next mail, at" in page


def test_each_of_a_thousand_pieces_of_news_is_shown(scene: Scene) -> None:
    def a_thousand(session: Session) -> None:
        for number in range(1_000):
            happened_at = NOW - timedelta(minutes=number // 3)
            fact = f"fact-{number:04}"
            session.add(News(fact_id=fact, person_id="alice", kind="account", link="/account", happened_at=happened_at))
            if number % 2:
                session.add(Notice(fact_id=fact, person_id="alice", posted_at=NOW))

    scene.do(a_thousand)
    mailed: list[bool] = []
    after = ""
    for _ in range(20):
        found = scene.ask(queries.own_news, alice, after=after)
        mailed += [piece.posted_at is not None for piece in found.items]
        after = found.after

    assert (len(mailed), sum(mailed), after) == (1_000, 500, "")
