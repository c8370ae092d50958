"""Advice in confidence, and duties that do not fit the Code: sealed, answered once, and nobody learns who asked."""

import pytest
import sqlalchemy as sa
from sqlmodel import Session

from registry.advice.commands import ask_advice, give_advice
from registry.advice.inputs import AskAdvice, GiveAdvice
from registry.advice.queries import advice_queue, my_questions, question_to_answer, questions_waiting
from registry.advice.rules import AlreadyAnswered
from registry.erasure.commands import forget_person
from registry.reports.commands import answer_duties, tell_duties
from registry.reports.inputs import AnswerDuties, TellDuties
from registry.reports.queries import my_report, reports_waiting
from registry.reports.rules import Duty, Place
from shared.approvals import OwnAffairs
from shared.identity import Language
from shared.refusals import NotFound
from shared.testing import Scene
from shared.testing.cast import alice, dana, erin, femi, mallory, somebody
from shared.testing.scene import recorded

from .walk import API, keys

QUESTION = "May I take the cake that somebody baked for me?"
ADVICE = "A small gift between people is fine. Principle 13 is about large ones."
WORDS = "Peers are asked to count pills on the second floor."
fay = somebody("fay", "facilitator")


def asked(scene: Scene) -> str:
    return scene.do(ask_advice, alice, keys(scene), AskAdvice(question=QUESTION))


def told(scene: Scene) -> str:
    what = TellDuties(told_as=Place.SUPERVISOR, duties=(Duty.MEDICATION, Duty.TESTS), words=WORDS, workplace="Hill 3")
    return scene.do(tell_duties, erin, keys(scene), what)


def everything(session: Session) -> str:
    """Every row of every table, as text."""
    tables = sa.MetaData()
    tables.reflect(session.connection())
    return "\n".join(str(row) for table in tables.sorted_tables for row in session.execute(sa.select(table)))


def test_who_asks_reads_the_answer_and_nobody_else_learns_who_asked(scene: Scene) -> None:
    question_id = asked(scene)
    seen = scene.ask(question_to_answer, femi, keys(scene), question_id)
    assert seen.question == QUESTION and "alice" not in seen.model_dump_json()

    scene.do(give_advice, femi, keys(scene), question_id, GiveAdvice(words=ADVICE))
    (mine,) = scene.ask(my_questions, alice, keys(scene)).items
    assert (mine.answer, scene.news_of(alice)) == (ADVICE, ["request-decided"])
    assert scene.ask(my_questions, mallory, keys(scene)).items == ()


def test_nothing_that_was_asked_or_told_stands_open_anywhere(scene: Scene) -> None:
    scene.do(give_advice, femi, keys(scene), asked(scene), GiveAdvice(words=ADVICE))
    scene.do(answer_duties, dana, keys(scene), told(scene), AnswerDuties(words="Peers do not handle pills."))

    kept = scene.ask(everything) + str(scene.ask(recorded))
    assert [one for one in (QUESTION, ADVICE, WORDS, "Hill 3", "handle pills") if one in kept] == []


def test_nobody_advises_themselves(scene: Scene) -> None:
    mine = scene.do(ask_advice, femi, keys(scene), AskAdvice(question=QUESTION))

    assert scene.ask(questions_waiting, femi).items == ()
    assert [one.id for one in scene.ask(questions_waiting, fay).items] == [mine]
    with pytest.raises(OwnAffairs):
        scene.do(give_advice, femi, keys(scene), mine, GiveAdvice(words=ADVICE))


def test_a_question_is_answered_once(scene: Scene) -> None:
    question_id = asked(scene)
    scene.do(give_advice, femi, keys(scene), question_id, GiveAdvice(words=ADVICE))
    with pytest.raises(AlreadyAnswered):
        scene.do(give_advice, fay, keys(scene), question_id, GiveAdvice(words="Something else, later."))
    assert scene.ask(advice_queue).count == 0


def test_who_tells_of_duties_has_what_the_code_says_at_once(scene: Scene) -> None:
    report = scene.ask(my_report, erin, keys(scene), told(scene), "en", now=scene.now)

    assert [one.number for one in report.principles] == [4, 5]
    assert (report.words, report.answer) == (WORDS, "")


def test_an_answer_to_the_employer_is_read_by_who_told_of_it(scene: Scene) -> None:
    report_id = told(scene)
    scene.do(answer_duties, dana, keys(scene), report_id, AnswerDuties(words="Peers do not handle pills."))

    seen = scene.ask(my_report, erin, keys(scene), report_id, "en", now=scene.now)
    assert (seen.answer, scene.news_of(erin)) == ("Peers do not handle pills.", ["request-decided"])
    with pytest.raises(NotFound):
        scene.ask(my_report, mallory, keys(scene), report_id, "en", now=scene.now)
    assert scene.ask(reports_waiting, dana).items == ()


def test_nobody_answers_what_they_told(scene: Scene) -> None:
    what = TellDuties(told_as=Place.PEER, duties=(Duty.OTHER,))
    report_id = scene.do(tell_duties, dana, keys(scene), what)
    with pytest.raises(OwnAffairs):
        scene.do(answer_duties, dana, keys(scene), report_id, AnswerDuties(words="Peers do not handle pills."))


def test_an_erasure_covers_both(scene: Scene) -> None:
    question_id, report_id = asked(scene), told(scene)
    scene.do(forget_person, "alice", "erasure-1")
    scene.do(forget_person, "erin", "erasure-2")

    kept = scene.ask(everything)
    assert question_id not in kept and report_id not in kept


@pytest.mark.parametrize("language", ["en", "es"])
def test_their_pages_open_and_take_what_is_typed(scene: Scene, language: Language) -> None:
    scene.send("/registry/advice", {"question": QUESTION}, as_=alice)
    (waiting,) = scene.ask(questions_waiting, femi).items
    where = f"/registry/advice/questions/{waiting.id}"
    for who, page in ((alice, "/registry/advice"), (femi, "/registry/advice/questions"), (femi, where)):
        assert scene.visit(page, as_=who, language=language).status_code == 200
    assert scene.send(where, {"words": ADVICE}, as_=femi, follow_redirects=False).status_code == 303
    assert ADVICE in scene.read("/registry/advice", as_=alice)
    assert scene.visit(f"{API}/advice", as_=alice).json()[0]["answer"] == ADVICE

    form = {"told_as": "employer", "duties": ["money", "other"], "words": WORDS}
    led = scene.send("/registry/duties", form, as_=erin, follow_redirects=False).headers["Location"]
    report = led.partition("#")[0]
    for who, page in (
        (erin, "/registry/duties"),
        (erin, report),
        (dana, "/registry/oversight/duties"),
        (dana, report.replace("registry", "registry/oversight")),
    ):
        assert scene.visit(page, as_=who, language=language).status_code == 200
    answer = report.replace("registry", "registry/oversight")
    assert scene.send(answer, {"words": "Peers hold no money."}, as_=dana, follow_redirects=False).status_code == 303
    assert "Peers hold no money." in scene.read(report, as_=erin)
    assert scene.visit(report, as_=mallory).status_code == 404
