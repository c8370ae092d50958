from exam.answers import api, commands, fast, pages
from exam.forms.queries import forms_to_carry_over
from shared.web import Duty, Room

ROOM = Room(
    "answers",
    says="The written part, question by question: what is asked, what is saved, what is still open",
    api=[api.router],
    due=[Duty(rows=forms_to_carry_over, act=commands.carry_over_form)],
    fast=[fast.FAST],
    pages=[pages.router],
)
