"""The demonstration's people in the examination: real commands with the dates of the past, and some work that waits."""

from datetime import date, datetime, time, timedelta

from sqlmodel import Session

from exam.accommodations.commands import approve_accommodation, request_accommodations
from exam.accommodations.inputs import RequestAccommodations
from exam.accommodations.queries import waiting_requests
from exam.accommodations.rules import Kind
from exam.answers.commands import save_answer
from exam.answers.inputs import SaveAnswer, Version
from exam.arrangements.commands import arrange_help
from exam.arrangements.inputs import ArrangeHelp
from exam.attempts.rules import Part
from exam.bookings.commands import ask_for_time, book_slot
from exam.bookings.inputs import AskForTime, BookSlot
from exam.demonstration_panel import form_the_panel
from exam.eligibility.commands import keep_name
from exam.eligibility.queries import candidacy_of
from exam.forms.queries import questions
from exam.items.content import RatedItem
from exam.items.kinds.kind import Item
from exam.items.queries import entry
from exam.items.rules import ONLY, Responses
from exam.openings.commands import offer_opening
from exam.openings.inputs import OfferOpening
from exam.orals.commands import conclude_oral, offer_slot
from exam.places.commands import add_place
from exam.places.inputs import AddPlace
from exam.publish import publish
from exam.ratings.commands import commit_rating, open_task, stand_now
from exam.ratings.inputs import CommitRating
from exam.releases.queries import releases
from exam.results.commands import draft_result, import_result, release_result
from exam.results.inputs import ImportResult
from exam.score_runs.rules import Outcome
from exam.scores.queries import people_to_draft
from exam.scoring.commands import import_submission
from exam.scoring.queries import tasks_of
from exam.scoring.views import TaskOf
from exam.sittings.commands import begin_sitting, submit_sitting
from exam.sittings.inputs import SubmitSitting
from exam.sittings.queries import my_sat
from exam.slots.inputs import OfferSlot
from shared.actor import Actor
from shared.days import moment_of
from shared.demonstration import Cast, DemoPerson, Step

ROOM = "The house on Lantern Street, upstairs room"
TEN = time(10, 0)


def publish_the_bank(session: Session, cast: Cast, now: datetime) -> None:
    publish(session, now=_at(date(now.year - 5, 1, 4)))


def import_earlier_results(session: Session, cast: Cast, now: datetime) -> None:
    """The registrants, and the people who were certified long ago: as an agency would bring in its records."""
    dana, dov = (one.id for one in cast.having("administrator")[:2])
    passed = ImportResult(written=Outcome.PASSED, oral=Outcome.PASSED, approvers=(dana, dov))
    for person in (*cast.registrants, *cast.at("certified", "in-grace", "not-current")):
        if person.result_released_on and candidacy_of(session, person.id):
            released = _at(person.result_released_on)
            import_result(session, person.id, passed, now=released)


def keep_names(session: Session, cast: Cast, now: datetime) -> None:
    for person in cast.people:
        if candidacy_of(session, person.id):
            keep_name(session, person.id, person.name)


def ask_for_accommodations(session: Session, cast: Cast, now: datetime) -> None:
    """Extra time and breaks stand on one's own word; a reader waits for a decision."""
    for person in cast.at("accommodated"):
        words = "Long texts swim before my eyes in the afternoon. A calm voice helps me."
        asked = RequestAccommodations(kinds={Kind.TIME_1_5, Kind.BREAKS, Kind.READER}, words=words)
        request_accommodations(session, person.actor, asked, now=now - timedelta(days=2))
        mornings = AskForTime(words="Mornings before eleven, any weekday.")
        ask_for_time(session, person.actor, mornings, now=now - timedelta(days=1))
    for person in cast.at("sat-written"):
        asked = RequestAccommodations(kinds={Kind.BREAKS, Kind.INTERPRETER})
        request_accommodations(session, person.actor, asked, now=now - timedelta(days=30))


def add_rooms(session: Session, cast: Cast, now: datetime) -> None:
    dana = cast.having("administrator")[0].actor
    way = "Ring at the green door. The lift is behind the stairs; somebody comes down to you if you ask."
    add_place(session, dana, AddPlace(name=ROOM, way=way, seats=6), now=now - timedelta(days=60))
    quiet = AddPlace(name="The house on Lantern Street, garden room", way="Level from the street.", seats=1)
    garden = add_place(session, dana, quiet, now=now - timedelta(days=60))
    session.flush()
    for days in (3, 8):
        opened = OfferOpening(place_id=garden, starts_at=_at((now + timedelta(days=days)).date()), minutes=360)
        offer_opening(session, dana, opened, now=now)


def offer_times(session: Session, cast: Cast, now: datetime) -> None:
    dana = cast.having("administrator")[0].actor
    bob, carol, cem = (one.actor for one in cast.having("examiner")[:3])
    for days, first, second in ((4, bob, carol), (6, carol, cem), (9, bob, cem), (11, bob, carol)):
        offer_slot(session, dana, _slot(_at((now + timedelta(days=days)).date()), first, second), now=now)


def let_people_sit(session: Session, cast: Cast, now: datetime) -> None:
    """Those whose written part lies behind them, each as long ago as their stop wants."""
    for person in cast.at("sat-written"):
        _sit(session, person, 20, now - timedelta(days=3))
    for person in cast.at("scored"):
        _sit(session, person, 21, now - timedelta(days=24))
    for person in cast.at("not-yet-passed"):
        _sit(session, person, 11, now - timedelta(days=26))
    for person in cast.at("passed"):
        _sit(session, person, 22, now - timedelta(days=40))


def score_what_was_written(session: Session, cast: Cast, now: datetime) -> None:
    bob, carol = (one.actor for one in cast.having("examiner")[:2])
    for person in cast.at("scored", "passed"):
        _score(session, person.id, Part.WRITTEN, {bob: 2, carol: 3}, now - timedelta(days=22))
    for person in cast.at("not-yet-passed"):
        _score(session, person.id, Part.WRITTEN, {bob: 1, carol: 1}, now - timedelta(days=20))


def leave_work_for_examiners(session: Session, cast: Cast, now: datetime) -> None:
    """Of the newest sitting, one answer has one blind score, and two examiners differ about the other."""
    dana = cast.having("administrator")[0].actor
    bob, carol = (one.actor for one in cast.having("examiner")[:2])
    for person in cast.at("sat-written"):
        tasks = tasks_of(session, person.id, Part.WRITTEN)
        for task, scores in zip(tasks, ({bob: 3, carol: 1}, {carol: 2}), strict=True):
            _rate(session, task, scores, now - timedelta(days=1))
        in_three_days = _at((now + timedelta(days=3)).date())
        slot_id = offer_slot(session, dana, _slot(in_three_days, bob, carol), now=now)
        session.flush()
        book_slot(session, person.actor, slot_id, BookSlot(), now=now)


def arrange_an_interpreter(session: Session, cast: Cast, now: datetime) -> None:
    """For the talk that is ahead; its candidate has not confirmed it yet."""
    dana = cast.having("administrator")[0].actor
    for person in cast.at("sat-written"):
        for asked in waiting_requests(session).items:
            if asked.person_id == person.id:
                approve_accommodation(session, dana, asked.id, now=now - timedelta(days=1))
                talk = _at((now + timedelta(days=3)).date())
                who = "An interpreter of the Lantern Street service"
                arranged = ArrangeHelp(part=Part.ORAL, at=talk, who=who, where="At the green door")
                arrange_help(session, dana, asked.id, arranged, now=now)


def hold_orals(session: Session, cast: Cast, now: datetime) -> None:
    for days, stop in ((8, "scored"), (18, "passed")):
        for number, person in enumerate(cast.at(stop)):
            _hold_oral(session, cast, person, talk_before(now - timedelta(days=days), number))


def talk_before(last: datetime, number: int) -> datetime:
    """Five a day, as far back as there are people: the two examiners are in one place at a time."""
    day, turn = divmod(number, 5)
    return _at((last - timedelta(days=day)).date()) + timedelta(hours=2 * turn)


def release_results(session: Session, cast: Cast, now: datetime) -> None:
    """Drafts for all who are scored; those whose result is out were released on their day by two administrators."""
    for person_id in people_to_draft(session, now=now):
        draft_result(session, person_id, now=now - timedelta(days=10))
    session.flush()
    dana, dov = (one.actor for one in cast.having("administrator")[:2])
    dates = {one.id: one.result_released_on for one in cast.at("passed", "not-yet-passed")}
    for draft in releases(session, dana).items:
        released_on = dates.get(draft.person_id)
        if released_on:
            for administrator in (dana, dov):
                release_result(session, administrator, draft.id, now=_at(released_on))
                session.flush()


def _at(day: date) -> datetime:
    return moment_of(day, TEN)


def _sit(session: Session, person: DemoPerson, right: int, at: datetime) -> None:
    """Answer the first choice items as the key says, the others with the first other option; write real answers."""
    sitting_id = begin_sitting(session, person.actor, now=at)
    session.flush()
    for question in questions(session, my_sat(session, person.actor, sitting_id).form_id):
        version = Version(base=0, answer=_answer(session, question.item, question.number <= right))
        saving = SaveAnswer(item_id=question.item.id, version=version)
        moment = at + timedelta(minutes=2 * question.number)
        save_answer(session.connection(), person.actor, sitting_id, saving, now=moment)
    submit_sitting(session, person.actor, sitting_id, SubmitSitting(), now=at + timedelta(minutes=75))
    session.flush()
    import_submission(session, sitting_id, now=at + timedelta(minutes=75))


def _answer(session: Session, item: Item, right: bool) -> Responses:
    example = item.example(right=right)
    if example is not None:
        return example
    anchors = entry(session, RatedItem, item.id, item.version).anchors
    return {ONLY: anchors[0].answer if anchors else item.stem}


def _score(session: Session, person_id: str, part: Part, levels: dict[Actor, int], at: datetime) -> None:
    session.flush()
    for task in tasks_of(session, person_id, part):
        _rate(session, task, levels, at)


def _rate(session: Session, task: TaskOf, levels: dict[Actor, int], at: datetime) -> None:
    """Each examiner the same level in every row, opened before anybody commits."""
    for examiner in levels:
        open_task(session, examiner, task.id, now=at)
        session.flush()
    for examiner, level in levels.items():
        heard = dict.fromkeys(task.rows, "Asked what would help, and waited for the answer.")
        scores, note = dict.fromkeys(task.rows, level), "Stays with the person; the role is clear."
        rating = CommitRating(scores=scores, note=note, evidence=heard)
        commit_rating(session, examiner, task.id, rating, now=at)
        stand_now(session, examiner, task.id, now=at)
        session.flush()


def _hold_oral(session: Session, cast: Cast, person: DemoPerson, at: datetime) -> None:
    dana = cast.having("administrator")[0].actor
    bob, carol = (one.actor for one in cast.having("examiner")[:2])
    slot_id = offer_slot(session, dana, _slot(at, bob, carol), now=at - timedelta(days=10))
    session.flush()
    oral_id = book_slot(session, person.actor, slot_id, BookSlot(), now=at - timedelta(days=9))
    session.flush()
    for examiner in (bob, carol):
        conclude_oral(session, examiner, oral_id, now=at + timedelta(hours=1))
        session.flush()
    _score(session, person.id, Part.ORAL, {bob: 3, carol: 2}, at + timedelta(hours=2))


def _slot(starts_at: datetime, first: Actor, second: Actor) -> OfferSlot:
    return OfferSlot(starts_at=starts_at, place=ROOM, first_examiner=first.id, second_examiner=second.id)


STEPS: tuple[Step, ...] = (
    publish_the_bank,
    form_the_panel,
    import_earlier_results,
    keep_names,
    ask_for_accommodations,
    add_rooms,
    offer_times,
    let_people_sit,
    score_what_was_written,
    leave_work_for_examiners,
    arrange_an_interpreter,
    hold_orals,
    release_results,
)
