"""Invented people at each stop of the training, by the commands that real people use, with the dates of the past."""

from datetime import datetime, time, timedelta
from functools import cache

from sqlmodel import Session

from curriculum.checks.models import SheetView
from curriculum.cohorts.commands.apply import apply
from curriculum.cohorts.commands.decide_application import decide_application
from curriculum.cohorts.commands.introduce_facilitator import introduce_facilitator
from curriculum.cohorts.commands.move_cohort import move_cohort
from curriculum.cohorts.commands.open_cohort import open_cohort
from curriculum.cohorts.commands.sign_commitment import sign_commitment
from curriculum.cohorts.models import Actor, Answers, CohortPlan, Deciding, Introduction, Signing
from curriculum.cohorts.queries.places import training_of
from curriculum.completion.commands.import_history import import_history
from curriculum.completion.models import PastTraining
from curriculum.course.commands.answer_statements import answer_statements
from curriculum.course.commands.pass_check import hand_in_check as hand_in_course_check
from curriculum.course.commands.pass_check import start_check as start_course_check
from curriculum.course.commands.read_pages import read_pages as read_course_pages
from curriculum.course.commands.take_course import take_course
from curriculum.course.models import Course
from curriculum.course.published import load as load_course
from curriculum.modules.models import Curriculum, Module
from curriculum.modules.published import load
from curriculum.practice.commands.plan_session import plan_session
from curriculum.practice.commands.record_attendance import record_attendance
from curriculum.practice.models import Seen, SessionPlan, Sheet
from curriculum.settings import CurriculumSettings
from curriculum.study.commands.answer_check import hand_in_check
from curriculum.study.commands.read_pages import read_pages
from curriculum.study.commands.start_check import start_check
from curriculum.vault.keyring import Keyring
from shared.code_of_ethics import code_of_ethics
from shared.days import day_of, moment_of, noon_of
from shared.demonstration import Cast, DemoPerson, Step
from shared.identity import Identity

LIVED = (
    "I have been through hard years and found my way again, with people who sat beside me.\n"
    "Now I want to be the one who sits down. I speak two languages and I can wait."
)
RECENT = timedelta(days=120)
"""Who finished within this time came through a group of ours; who finished earlier is in the old records."""
PLACE = "Harbor Room, 3 Teacup Lane, Lanternwick; the ramp is on the left"


@cache
def _settings() -> CurriculumSettings:
    return CurriculumSettings()


@cache
def _published() -> Curriculum:
    return load(_settings().content)


@cache
def _course() -> Course:
    return load_course(_settings().content)


@cache
def _keys() -> Keyring:
    return Keyring(_settings().master_key)


def bring_in_old_records(session: Session, cast: Cast, now: datetime) -> None:
    """The registrants, and whoever of the people finished long ago."""
    long_ago = [person for person in cast.people if _finished(person, now) == "long ago"]
    past = [
        PastTraining(
            person_id=person.id,
            name=person.name,
            completed_on=person.training_completed_on,
            practice_minutes=720,
            source="Invented: the paper records of the demonstration",
        )
        for person in (*cast.registrants, *long_ago)
        if person.training_completed_on
    ]
    import_history(session, past, cast.having("administrator")[0].id, now=now)


def finish_a_group(session: Session, cast: Cast, now: datetime) -> None:
    """A group that is over, and whose people have completed their training."""
    people = [person for person in cast.people if _finished(person, now) == "with us"]
    began = now - timedelta(days=200)
    cohort = _open(session, cast, "Autumn group, Tuesday evenings", began, days_to_apply=20)
    for person in people:
        _admit(session, cast, person, cohort, began + timedelta(days=5))
        _sign(session, person, began + timedelta(days=25))
    ends = [noon_of(person.training_completed_on) for person in people if person.training_completed_on]
    last = min(ends, default=now)
    _meet(session, cast, people, cohort, [last - timedelta(days=14 * week + 7) for week in range(6)])
    for person in people:
        assert person.training_completed_on is not None
        end = noon_of(person.training_completed_on)
        for module in _published().modules:
            _study(session, person, module, end - timedelta(days=34 - module.number))
    move_cohort(session, cohort, "finish")


def run_a_group(session: Session, cast: Cast, now: datetime) -> None:
    """A group in the middle of its training: somebody there is at module 12."""
    people = cast.at("studying")
    began = now - timedelta(days=60)
    cohort = _open(session, cast, "Winter group, Saturday mornings", began, days_to_apply=15)
    for person in people:
        _admit(session, cast, person, cohort, began + timedelta(days=4))
        _sign(session, person, began + timedelta(days=16))
        for module in _published().modules[:11]:
            _study(session, person, module, began + timedelta(days=16 + 3 * module.number))
        read_pages(session, _identity(person, now), _published().modules[11], [1], now=now - timedelta(days=1))
    _meet(session, cast, people, cohort, [began + timedelta(days=20), began + timedelta(days=34)])
    _plan(session, cast, cohort, "Practice: goals of their own", now + timedelta(days=6))
    move_cohort(session, cohort, "close")


def open_a_group(session: Session, cast: Cast, now: datetime) -> None:
    """A group that takes applications: one waits, one was admitted."""
    cohort = _open(session, cast, "Spring group, Tuesday evenings", now - timedelta(days=12), days_to_apply=40)
    for person in cast.at("applied"):
        apply(session, _keys(), cohort, person.id, _answers(person), now=now - timedelta(days=3))
    for person in cast.at("admitted"):
        _admit(session, cast, person, cohort, now - timedelta(days=8))
    _plan(session, cast, cohort, "First evening: two chairs", now + timedelta(days=35))


def take_the_short_course(session: Session, cast: Cast, now: datetime) -> None:
    """The employer is half-way; an administrator has the paper; others answered before, and half of them after."""
    course = _course()
    for person in cast.having("employer"):
        _begin_course(session, person, now - timedelta(days=6), 4)
        read_course_pages(session, course, person.id, (1, 2, 3, 4), now=now - timedelta(days=5))
    _pass_course(session, cast.having("administrator")[-1], now - timedelta(days=20), None)
    for place, person in enumerate(cast.registrants[:24]):
        if place % 2:
            _pass_course(session, person, now - timedelta(days=40 + place), place)
        else:
            _begin_course(session, person, now - timedelta(days=40 + place), place)


STEPS: tuple[Step, ...] = (bring_in_old_records, finish_a_group, run_a_group, open_a_group, take_the_short_course)


def _finished(person: DemoPerson, now: datetime) -> str | None:
    if person.training_completed_on is None:
        return None
    return "with us" if person.training_completed_on > day_of(now - RECENT) else "long ago"


def _identity(person: DemoPerson, now: datetime) -> Identity:
    return Identity(person_id=person.id, name=person.name, roles=dict.fromkeys(person.roles, now))


def _answers(person: DemoPerson) -> Answers:
    return Answers(name=person.name, experience=LIVED, support="Large print, please.", attested=True)


def _open(session: Session, cast: Cast, title: str, now: datetime, *, days_to_apply: int) -> str:
    facilitator = cast.having("facilitator")[0]
    told = Introduction(name=facilitator.name, contact="555-0142, weekdays 9 to 5; text is fine", cps=True)
    introduce_facilitator(session, facilitator.id, told)
    last = day_of(now + timedelta(days=days_to_apply))
    plan = CohortPlan(
        title=title,
        place=PLACE,
        apply_until=last,
        starts_on=last + timedelta(days=3),
        places=14,
        facilitators=(facilitator.id,),
    )
    return open_cohort(session, plan, cast.having("administrator")[0].id, now=now).id


def _admit(session: Session, cast: Cast, person: DemoPerson, cohort: str, now: datetime) -> None:
    application = apply(session, _keys(), cohort, person.id, _answers(person), now=now)
    leader = Actor(person_id=cast.having("facilitator")[0].id)
    told = Deciding(decision="admit", reasons="Thank you for what you wrote. We are glad that you come.")
    decide_application(session, _keys(), application, leader, told, now=now + timedelta(days=2))


def _sign(session: Session, person: DemoPerson, now: datetime) -> None:
    code = code_of_ethics("en")
    sign_commitment(session, person.id, code, "en", Signing(signed_as=person.name, code_version=code.version), now=now)


def _study(session: Session, person: DemoPerson, module: Module, now: datetime) -> None:
    who = _identity(person, now)
    read_pages(session, who, module, [page.number for page in module.lesson], now=now)
    check = start_check(session, who, module, now=now)
    hand_in_check(session, check.id, person.id, _right(module, check), now=now)


def _begin_course(session: Session, person: DemoPerson, now: datetime, place: int | None) -> None:
    """With the answers before, if a place says which."""
    take_course(session, _course(), person.id, person.name, now=now)
    if place is not None:
        answer_statements(session, _course(), person.id, "before", _agreeing(place))


def _pass_course(session: Session, person: DemoPerson, now: datetime, place: int | None) -> None:
    course = _course()
    _begin_course(session, person, now, place)
    read_course_pages(session, course, person.id, course.module.needed, now=now)
    check = start_course_check(session, course, person.id, now=now)
    hand_in_course_check(session, course, check.id, person.id, _right(course.module, check), now=now)
    if place is not None:
        answer_statements(session, course, person.id, "after", _agreeing(place + 1))


def _agreeing(place: int) -> dict[str, int]:
    return {one.id: 1 + place * (number + 2) % (3 + number % 3) for number, one in enumerate(_course().statements)}


def _right(module: Module, check: SheetView) -> dict[str, int]:
    options = {question.id: question.options for question in module.check.questions}
    return {one.id: [option.right for option in options[one.id]].index(True) for one in check.questions}


def _plan(session: Session, cast: Cast, cohort: str, title: str, starts_at: datetime) -> str:
    leader = cast.having("facilitator")[0].id
    starts_at = moment_of(day_of(starts_at), time(18))
    plan = SessionPlan(title=title, place=PLACE, starts_at=starts_at, minutes=120, led_by=leader)
    return plan_session(session, cohort, Actor(person_id=leader), plan, now=starts_at)


def _meet(
    session: Session, cast: Cast, people: tuple[DemoPerson, ...] | list[DemoPerson], cohort: str, days: list[datetime]
) -> None:
    leader = Actor(person_id=cast.having("facilitator")[0].id)
    trainings = [training for person in people if (training := training_of(session, person.id))]
    sheet = Sheet(people={training.id: Seen(presence="attended") for training in trainings})
    for number, day in enumerate(sorted(days), start=1):
        live = _plan(session, cast, cohort, f"Practice evening {number}", day)
        record_attendance(session, live, leader, sheet, now=day + timedelta(days=1))
