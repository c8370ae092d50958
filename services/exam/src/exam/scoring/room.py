from exam.scoring import api, commands, pages
from exam.sittings.queries import handed_in, person_of
from shared.web import Duty, Room

ROOM = Room(
    "scoring",
    says="Scoring by key, and by two examiners who are blind to each other",
    api=[api.router],
    pages=[pages.router],
    due=[Duty(rows=handed_in, act=commands.import_submission, whose=person_of)],
)
