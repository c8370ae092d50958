from exam.scoring import commands, queries
from exam.sittings.queries import handed_in, person_of
from shared.web import SELDOM, Duty, Room

ROOM = Room(
    "scoring",
    says="what is scored by key and what by people, and what the scores of two examiners come to",
    due=[
        Duty(rows=handed_in, act=commands.import_submission, whose=person_of),
        Duty(rows=queries.copied_answers, act=commands.drop_copy, whose=queries.answered_by, every=SELDOM),
    ],
)
