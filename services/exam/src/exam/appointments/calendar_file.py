"""A calendar file (iCalendar, RFC 5545) of one appointment: when it is, and the page that says the rest.

A calendar is seen by others, on a lock screen and at work. So the file names nobody, no place and no examination; times
are in UTC, and each device shows them in its own zone.
"""

from fastapi import Response

from exam.appointments.rules import State
from exam.appointments.views import Entry
from shared.i18n import sentence
from shared.refusals import N_

TITLE = N_("Peerway: an appointment")
OFF = (State.CALLED_OFF, State.VOIDED, State.NO_SHOW)


def calendar_file(entry: Entry, page: str, language: str) -> bytes:
    """`page`: the whole address at which its reader sees more. What was called off is marked so, under the same id."""
    from icalendar import Calendar, Event  # 7 MB that few processes ever need

    event = Event()
    event.add("uid", entry.id)
    event.add("dtstamp", entry.changed_at)
    event.add("sequence", entry.sequence)
    event.add("dtstart", entry.starts_at)
    event.add("dtend", entry.ends_at)
    event.add("summary", sentence(language, TITLE, package="exam"))
    event.add("url", page)
    event.add("class", "PRIVATE")
    event.add("status", "CANCELLED" if entry.state in OFF else "CONFIRMED")
    file = Calendar()
    file.add("prodid", "-//Peerway//Appointments//EN")
    file.add("version", "2.0")
    file.add_component(event)
    written: bytes = file.to_ical()
    return written


def as_download(entry: Entry, page: str, language: str) -> Response:
    """The file, for a browser to hand over to the calendar."""
    name = {"Content-Disposition": 'attachment; filename="appointment.ics"'}
    return Response(calendar_file(entry, page, language), media_type="text/calendar", headers=name)
