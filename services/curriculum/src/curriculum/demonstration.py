"""Invented people at each stop of the training, by the commands that real people use, with the dates of the past."""

from datetime import datetime, time, timedelta
from functools import cache

from sqlmodel import Session

from curriculum.applications.commands import decide_application, send_application
from curriculum.applications.inputs import DecideApplication, SendApplication
from curriculum.attendance.rules import Presence
from curriculum.checks.inputs import ChooseAnswers
from curriculum.checks.views import SheetView
from curriculum.cohorts.commands import confirm_facilitator, introduce_facilitator, move_cohort, open_cohort
from curriculum.cohorts.inputs import ConfirmFacilitator, IntroduceFacilitator, MoveCohort, OpenCohort
from curriculum.completion.commands import import_history
from curriculum.completion.inputs import AT_ONCE, ImportHistory, PastTraining
from curriculum.course import commands as course_commands
from curriculum.course.content import Course
from curriculum.course.content import load as load_course
from curriculum.course.inputs import AnswerStatements, TakeCourse
from curriculum.course.queries import my_check as my_course_check
from curriculum.course.rules import Moment
from curriculum.modules.content import Curriculum, Module
from curriculum.modules.files import load
from curriculum.practice.commands import plan_session, record_attendance
from curriculum.practice.inputs import PlanSession, RecordAttendance, Seen
from curriculum.settings import CurriculumSettings
from curriculum.study.commands import begin_check, hand_in_check, read_pages
from curriculum.study.queries import my_check
from curriculum.trainings.commands import sign_commitment
from curriculum.trainings.inputs import SignCommitment
from curriculum.trainings.queries import people_of
from shared.code_of_ethics import code_of_ethics
from shared.days import day_of, moment_of, noon_of
from shared.demonstration import Cast, DemoPerson, Step
from shared.vault import Keyring

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
    return Keyring.of(_settings(), "curriculum")


def bring_in_old_records(session: Session, cast: Cast, now: datetime) -> None:
    """The registrants, and whoever of the people finished long ago."""
    long_ago = [person for person in cast.people if _finished(person, now) == "long ago"]
    past = tuple(
        PastTraining(
            person_id=person.id,
            name=person.name,
            completed_on=person.training_completed_on,
            practice_minutes=720,
            source="Invented: the paper records of the demonstration",
        )
        for person in (*cast.registrants, *long_ago)
        if person.training_completed_on
    )
    for first in range(0, len(past), AT_ONCE):
        at_once = ImportHistory(past[first : first + AT_ONCE])
        import_history(session, cast.having("administrator")[0].actor, at_once, now=now)


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
    _meet(session, cast, cohort, [last - timedelta(days=14 * week + 7) for week in range(6)])
    for person in people:
        assert person.training_completed_on is not None
        end = noon_of(person.training_completed_on)
        for module in _published().modules:
            _study(session, person, module, end - timedelta(days=34 - module.number))
    move_cohort(session, cohort, MoveCohort(act="finish"))


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
        read_pages(session, person.actor, _published().modules[11], [1], now=now - timedelta(days=1))
    _meet(session, cast, cohort, [began + timedelta(days=20), began + timedelta(days=34)])
    _plan(session, cast, cohort, "Practice: goals of their own", now + timedelta(days=6), now)
    move_cohort(session, cohort, MoveCohort(act="close"))


def open_a_group(session: Session, cast: Cast, now: datetime) -> None:
    """A group that takes applications: one waits, one was admitted."""
    cohort = _open(session, cast, "Spring group, Tuesday evenings", now - timedelta(days=12), days_to_apply=40)
    for person in cast.at("applied"):
        send_application(session, person.actor, _keys(), cohort, _answers(person), now=now - timedelta(days=3))
    for person in cast.at("admitted"):
        _admit(session, cast, person, cohort, now - timedelta(days=8))
    _plan(session, cast, cohort, "First evening: two chairs", now + timedelta(days=35), now)


def take_the_short_course(session: Session, cast: Cast, now: datetime) -> None:
    """The employer is half-way; an administrator has the paper; others answered before, and half of them after."""
    course = _course()
    for person in cast.having("employer"):
        _begin_course(session, person, now - timedelta(days=6), 4)
        course_commands.read_pages(session, person.actor, course, (1, 2, 3, 4), now=now - timedelta(days=5))
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


def _answers(person: DemoPerson) -> SendApplication:
    return SendApplication(name=person.name, experience=LIVED, support="Large print, please.", attested=True)


def _open(session: Session, cast: Cast, title: str, now: datetime, *, days_to_apply: int) -> str:
    facilitator = cast.having("facilitator")[0]
    reached = IntroduceFacilitator(name=facilitator.name, contact="555-0142, weekdays 9 to 5; text is fine", cps=True)
    introduce_facilitator(session, facilitator.actor, reached)
    seen = ConfirmFacilitator(certified_peer_specialist=True)
    confirm_facilitator(session, cast.having("administrator")[0].actor, facilitator.id, seen, now=now)
    last = day_of(now + timedelta(days=days_to_apply))
    plan = OpenCohort(
        title=title,
        place=PLACE,
        apply_until=last,
        starts_on=last + timedelta(days=3),
        places=14,
        facilitators=(facilitator.id,),
    )
    return open_cohort(session, cast.having("administrator")[0].actor, plan, now=now)


def _admit(session: Session, cast: Cast, person: DemoPerson, cohort: str, now: datetime) -> None:
    application = send_application(session, person.actor, _keys(), cohort, _answers(person), now=now)
    welcome = DecideApplication(decision="admit", reasons="Thank you for what you wrote. We are glad that you come.")
    leader = cast.having("facilitator")[0].actor
    decide_application(session, leader, _keys(), application, welcome, now=now + timedelta(days=2))


def _sign(session: Session, person: DemoPerson, now: datetime) -> None:
    signature = SignCommitment(signed_as=person.name, code_version=code_of_ethics("en").version)
    sign_commitment(session, person.actor, "en", signature, now=now)


def _study(session: Session, person: DemoPerson, module: Module, now: datetime) -> None:
    who = person.actor
    read_pages(session, who, module, [page.number for page in module.lesson], now=now)
    check = my_check(session, who, begin_check(session, who, module, now=now))
    hand_in_check(session, who, check.id, ChooseAnswers(answers=_right(module, check)), now=now)


def _begin_course(session: Session, person: DemoPerson, now: datetime, place: int | None) -> None:
    """With the answers before, if a place says which."""
    course_commands.take_course(session, person.actor, TakeCourse(name=person.name), now=now)
    if place is not None:
        course_commands.answer_statements(session, person.actor, _course(), Moment.BEFORE, _agreeing(place))


def _pass_course(session: Session, person: DemoPerson, now: datetime, place: int | None) -> None:
    who, course = person.actor, _course()
    _begin_course(session, person, now, place)
    course_commands.read_pages(session, who, course, course.module.needed, now=now)
    check = my_course_check(session, who, course_commands.begin_check(session, who, course, now=now))
    answers = ChooseAnswers(answers=_right(course.module, check))
    course_commands.hand_in_check(session, who, course, check.id, answers, now=now)
    if place is not None:
        course_commands.answer_statements(session, who, course, Moment.AFTER, _agreeing(place // 2 + 1))


def _agreeing(place: int) -> AnswerStatements:
    steps = {one.id: 1 + place * (number + 2) % (3 + number % 3) for number, one in enumerate(_course().statements)}
    return AnswerStatements(answers=steps)


def _right(module: Module, check: SheetView) -> dict[str, int]:
    options = {question.id: question.options for question in module.check.questions}
    return {one.id: [option.right for option in options[one.id]].index(True) for one in check.questions}


def _plan(session: Session, cast: Cast, cohort: str, title: str, starts_at: datetime, now: datetime) -> str:
    leader = cast.having("facilitator")[0].actor
    starts_at = moment_of(day_of(starts_at), time(18))
    plan = PlanSession(title=title, place=PLACE, starts_at=starts_at, minutes=120, led_by=leader.id)
    return plan_session(session, leader, cohort, plan, now=now)


def _meet(session: Session, cast: Cast, cohort: str, days: list[datetime]) -> None:
    """Everybody in the group was there."""
    there = Seen(presence=Presence.ATTENDED)
    sheet = RecordAttendance(people={seat.training_id: there for seat in people_of(session, cohort)})
    for number, day in enumerate(sorted(days), start=1):
        live = _plan(session, cast, cohort, f"Practice evening {number}", day, day - timedelta(days=7))
        record_attendance(session, cast.having("facilitator")[0].actor, live, sheet, now=day + timedelta(days=1))
