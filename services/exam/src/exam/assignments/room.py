from exam.assignments import commands, queries
from exam.scoring.queries import answered_by
from shared.web import SELDOM, Duty, Room

ROOM = Room(
    "assignments",
    says="who is offered what to score first, by who has least to do; new examiners of an appeal are told",
    due=[Duty(rows=queries.tasks_to_ask_for, act=commands.ask_examiners, whose=answered_by, every=SELDOM)],
)
