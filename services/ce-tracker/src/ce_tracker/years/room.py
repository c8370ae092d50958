from ce_tracker.years.commands import tell_missing_dates, turn_years, turn_years_of
from ce_tracker.years.queries import people_with_due_turns, people_without_dates
from ce_tracker.years.subscribers import SUBSCRIPTIONS
from shared.web import SELDOM, Duty, Room, of_that_person

ROOM = Room(
    "years",
    says="nothing by hand: years are opened, filled, closed, resumed by what happens elsewhere",
    hears=SUBSCRIPTIONS,
    due=[
        Duty(rows=people_with_due_turns, act=turn_years, together=turn_years_of, whose=of_that_person),
        Duty(rows=people_without_dates, act=tell_missing_dates, whose=of_that_person, every=SELDOM),
    ],
)
