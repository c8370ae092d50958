from ce_tracker.reminders.commands import remind
from ce_tracker.reminders.queries import people_to_remind
from shared.web import Duty, Room, of_that_person

ONCE_A_MINUTE = 60.0

ROOM = Room(
    "reminders",
    says="nothing by hand: whoever has a short year is reminded, some days before it ends and before its grace does",
    due=[Duty(rows=people_to_remind, act=remind, whose=of_that_person, every=ONCE_A_MINUTE)],
)
