from datetime import datetime

from sqlmodel import Session

from ce_tracker.certifications.queries import certification_of
from ce_tracker.credits.queries import on_the_way
from ce_tracker.reckoning.rules import Phase
from ce_tracker.record.views import Record
from ce_tracker.years.queries import years_of
from shared.actor import Actor
from shared.days import day_of
from shared.messaging import is_parked


def own_record(session: Session, actor: Actor, *, now: datetime) -> Record:
    today = day_of(now)
    years = years_of(session, actor.id, today)
    return Record(
        as_of=today,
        certification=certification_of(session, actor.id),
        being_checked=is_parked(session, actor.id) or any(one.phase == Phase.CHECKING for one in years),
        year=next((one for one in years if one.year == today.year), None),
        ahead=next((one for one in years if one.phase == Phase.AHEAD), None),
        owed=[one for one in reversed(years) if one.phase in (Phase.GRACE, Phase.PAST_GRACE)],
        years=years,
        on_the_way=on_the_way(session, actor),
    )
