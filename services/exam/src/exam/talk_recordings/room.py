from exam.talk_recordings import api, commands, pages, queries
from shared.web import SELDOM, Duty, Room

ROOM = Room(
    "talk_recordings",
    says="the recording of a talk, if its candidate agreed: who judges later hears it, and it is deleted on its day",
    api=[api.router],
    pages=[pages.router],
    due=[Duty(rows=queries.recordings_to_delete, act=commands.delete_recording, every=SELDOM)],
)
