"""The invented people's years: hours claimed and accepted on days of the past, and the turns of the years between."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from functools import cache

from sqlmodel import Session

from ce_tracker.credits.commands import claim_hours
from ce_tracker.credits.inputs import Claimed, InHours
from ce_tracker.credits.rules import Step
from ce_tracker.demonstration_offerings import OFFERINGS, PROVIDERS
from ce_tracker.demonstration_supervision import meet_supervisors, practise_at_work
from ce_tracker.evidence.inputs import SentPaper
from ce_tracker.evidence.reading import taken
from ce_tracker.evidence.views import Paper
from ce_tracker.offerings.commands import approve_offering, approve_provider
from ce_tracker.offerings.inputs import ApproveOffering, ApproveProvider
from ce_tracker.offerings.queries import open_offerings
from ce_tracker.offerings.views import OfferingView
from ce_tracker.review.commands import decide_claim
from ce_tracker.review.inputs import DecideClaim
from ce_tracker.years.commands import turn_years
from ce_tracker.years.queries import people_with_due_turns
from ce_tracker.years.rows import year_rows
from shared.actor import Actor
from shared.days import day_of, moment_of, start_of
from shared.demonstration import Cast, DemoPerson
from shared.demonstration import Step as DemonstrationStep

_EMPTY_PAGE = (
    b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] "
    b"/Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 200] >>\nendobj\n"
    b"trailer\n<< /Root 1 0 R >>\n%%EOF\n"
)
"""What invented people learned leaves no paper."""
DAYS_UNTIL_DECIDED = 2


def approve_offerings(session: Session, cast: Cast, now: datetime) -> None:
    by, long_ago = Actor(cast.having("administrator")[0].id), start_of(date(day_of(now).year - 5, 1, 2))
    ids = {name: approve_provider(session, by, ApproveProvider(name=name), now=long_ago) for name in PROVIDERS}
    for provider, title, about, minutes, ethics, language in OFFERINGS:
        offering = ApproveOffering(
            provider_id=ids[provider], title=title, about=about, minutes=minutes, ethics=ethics, language=language
        )
        approve_offering(session, by, offering, now=long_ago)
    session.flush()


def live_through_the_years(session: Session, cast: Cast, now: datetime) -> None:
    """Year by year: the turn first, then the hours of that year, each on its own days."""
    people = [person for person in (*cast.people, *cast.registrants) if person.ce]
    reviewer = Actor(cast.having("administrator")[0].id)
    known = list(open_offerings(session).items)
    first = min((year for person in people for year in person.ce), default=day_of(now).year)
    for year in range(first, day_of(now).year + 1):
        _turn(session, min(start_of(date(year, 1, 1)), now))
        for person in people:
            _learn(session, person, year, known, reviewer, now)


def leave_a_claim_waiting(session: Session, cast: Cast, now: datetime) -> None:
    for person in cast.at("certified"):
        if any(row.year == day_of(now).year for row in year_rows(session, person.id)):
            offering = next(one for one in open_offerings(session).items if one.ethics and one.language == "en")
            taken = max(date(day_of(now).year, 1, 1), day_of(now) - timedelta(days=6))
            what = InHours(taken_on=taken, **_in_hours(offering.minutes))
            _claim(session, person, offering.id, what, now)


def _turn(session: Session, at: datetime) -> None:
    for person_id in people_with_due_turns(session, now=at):
        turn_years(session, person_id, now=at)


def _learn(
    session: Session, person: DemoPerson, year: int, known: list[OfferingView], reviewer: Actor, now: datetime
) -> None:
    """The hours that this person had accepted in a year; nothing for a year that is not theirs."""
    years = year_rows(session, person.id)  # held while we work, so that they are read once
    if not any(row.year == year for row in years):
        return
    for said in _claims(person, year, known, day_of(now)):
        sent = _afternoon(min(said.taken_on + timedelta(days=1), day_of(now)), now)
        decided = _afternoon(day_of(sent) + timedelta(days=DAYS_UNTIL_DECIDED), now)
        credit = _claim(session, person, None, said, sent)
        decide_claim(session, reviewer, credit, DecideClaim(decision=Step.ACCEPT), now=decided)


def _claim(session: Session, person: DemoPerson, offering_id: str | None, what: Claimed, now: datetime) -> str:
    return claim_hours(session, Actor(person.id), offering_id, what, _paper(), name=person.name, now=now)


@cache
def _paper() -> Paper:
    """As it is read of what they send."""
    said, content = taken(_EMPTY_PAGE)
    sent = SentPaper.of("certificate-of-attendance.pdf", _EMPTY_PAGE)
    return Paper(name=sent.name, content=content, digest=sent.digest, **said)


def _in_hours(minutes: int) -> dict[str, int]:
    return {"hours": minutes // 60, "minutes": minutes % 60}


def _claims(person: DemoPerson, year: int, known: list[OfferingView], today: date) -> Iterator[InHours]:
    """Ethics in spring, the rest in autumn, or as late as the year has come."""
    place = sum(map(ord, person.id))
    minutes = person.ce.get(year, 0)
    ethics = min(person.ethics, minutes)
    length = (min(date(year, 12, 20), today) - date(year, 1, 1)).days
    for part, amount, about_ethics in ((0.3, ethics, True), (0.8, minutes - ethics, False)):
        if amount >= 15:
            offering = _one_of([one for one in known if one.ethics == about_ethics], place)
            yield InHours(
                title=offering.title,
                provider=offering.provider,
                taken_on=date(year, 1, 1) + timedelta(days=int(length * part * (0.7 + place % 25 / 100))),
                **_in_hours(amount),
                ethics=about_ethics,
            )


def _one_of(offerings: Iterable[OfferingView], place: int) -> OfferingView:
    choice = list(offerings)
    return choice[place % len(choice)]


def _afternoon(day: date, now: datetime) -> datetime:
    return min(moment_of(day, time(15)), now)


STEPS: tuple[DemonstrationStep, ...] = (
    approve_offerings,
    live_through_the_years,
    leave_a_claim_waiting,
    meet_supervisors,
    practise_at_work,
)
