"""The invented people's years: hours claimed and accepted on days of the past, and the turns of the years between."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta

from sqlmodel import Session

from ce_tracker.credits.commands import claim
from ce_tracker.credits.models import Claim, EvidenceFile
from ce_tracker.demonstration_offerings import OFFERINGS, PROVIDERS
from ce_tracker.offerings.commands import approve_offering, approve_provider
from ce_tracker.offerings.queries import OfferingView, open_offerings
from ce_tracker.review.commands import decide
from ce_tracker.years.commands import turn_years
from ce_tracker.years.queries import year_rows
from ce_tracker.years.rows import people_with_due_turns
from shared.days import day_of, moment_of, start_of
from shared.demonstration import Cast, DemoPerson, Step

PAPER = EvidenceFile(
    name="certificate-of-attendance.pdf",
    content=b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] "
    b"/Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 200] >>\nendobj\n"
    b"trailer\n<< /Root 1 0 R >>\n%%EOF\n",
    content_type="application/pdf",
)
"""An empty page: what invented people learned leaves no paper."""
ROOM_FOR_EVIDENCE = 100_000
DAYS_UNTIL_DECIDED = 2


def approve_offerings(session: Session, cast: Cast, now: datetime) -> None:
    by, long_ago = cast.having("administrator")[0].id, start_of(date(day_of(now).year - 5, 1, 2))
    ids = {name: approve_provider(session, name=name, website=None, by=by, now=long_ago) for name in PROVIDERS}
    for provider, title, about, minutes, ethics, language in OFFERINGS:
        approve_offering(
            session,
            provider_id=ids[provider],
            title=title,
            about=about,
            minutes=minutes,
            ethics=ethics,
            language=language,
            by=by,
            now=long_ago,
        )
    session.flush()


def live_through_the_years(session: Session, cast: Cast, now: datetime) -> None:
    """Year by year: the turn first, then the hours of that year, each on its own days."""
    people = [person for person in (*cast.people, *cast.registrants) if person.ce]
    reviewer = cast.having("administrator")[0].id
    known = open_offerings(session)
    first = min((year for person in people for year in person.ce), default=day_of(now).year)
    for year in range(first, day_of(now).year + 1):
        _turn(session, min(start_of(date(year, 1, 1)), now))
        for person in people:
            _learn(session, person, year, known, reviewer, now)


def leave_a_claim_waiting(session: Session, cast: Cast, now: datetime) -> None:
    for person in cast.at("certified"):
        if any(row.year == day_of(now).year for row in year_rows(session, person.id)):
            offering = next(one for one in open_offerings(session) if one.ethics and one.language == "en")
            taken = max(date(day_of(now).year, 1, 1), day_of(now) - timedelta(days=6))
            said = Claim(offering_id=offering.id, taken_on=taken, minutes=offering.minutes)
            claim(session, person.id, said, PAPER, name=person.name, at_most=ROOM_FOR_EVIDENCE, now=now)


def _turn(session: Session, at: datetime) -> None:
    for person_id in people_with_due_turns(session, now=at):
        turn_years(session, person_id, now=at)


def _learn(
    session: Session, person: DemoPerson, year: int, known: list[OfferingView], reviewer: str, now: datetime
) -> None:
    """The hours that this person had accepted in a year; nothing for a year that is not theirs."""
    years = year_rows(session, person.id)  # held while we work, so that they are read once
    if not any(row.year == year for row in years):
        return
    for said in _claims(person, year, known, day_of(now)):
        sent = _afternoon(min(said.taken_on + timedelta(days=1), day_of(now)), now)
        decided = _afternoon(day_of(sent) + timedelta(days=DAYS_UNTIL_DECIDED), now)
        credit = claim(session, person.id, said, PAPER, name=person.name, at_most=ROOM_FOR_EVIDENCE, now=sent)
        decide(session, credit, "accept", words=None, reviewer_id=reviewer, now=decided)


def _claims(person: DemoPerson, year: int, known: list[OfferingView], today: date) -> Iterator[Claim]:
    """Ethics in spring, the rest in autumn, or as late as the year has come."""
    place = sum(map(ord, person.id))
    minutes = person.ce.get(year, 0)
    ethics = min(person.ethics, minutes)
    length = (min(date(year, 12, 20), today) - date(year, 1, 1)).days
    for part, amount, about_ethics in ((0.3, ethics, True), (0.8, minutes - ethics, False)):
        if amount >= 15:
            offering = _one_of([one for one in known if one.ethics == about_ethics], place)
            yield Claim(
                title=offering.title,
                provider=offering.provider,
                taken_on=date(year, 1, 1) + timedelta(days=int(length * part * (0.7 + place % 25 / 100))),
                minutes=amount,
                ethics=about_ethics,
            )


def _one_of(offerings: Iterable[OfferingView], place: int) -> OfferingView:
    choice = list(offerings)
    return choice[place % len(choice)]


def _afternoon(day: date, now: datetime) -> datetime:
    return min(moment_of(day, time(15)), now)


STEPS: tuple[Step, ...] = (approve_offerings, live_through_the_years, leave_a_claim_waiting)
