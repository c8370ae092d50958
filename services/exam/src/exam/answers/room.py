from exam.answers import api, commands, fast, queries
from exam.forms.queries import forms_to_carry_over
from exam.sittings.queries import person_of
from shared.web import SELDOM, Duty, Room

ROOM = Room(
    "answers",
    says="The written part, question by question: what is asked, what is saved, what is still open",
    api=[api.router],
    due=[
        Duty(rows=forms_to_carry_over, act=commands.carry_over_form, every=SELDOM),
        Duty(rows=queries.answers_to_seal, act=commands.seal_answers, whose=person_of, every=SELDOM),
    ],
    fast=[fast.FAST],
)
