from exam.analysis import api, commands, pages, queries
from exam.analysis.computing import LONGEST, compute
from shared.web import Duty, Room

ROOM = Room(
    "analysis",
    says="figures of the examination: how hard items are, how reliable scores, how alike examiners score",
    api=[api.router],
    pages=[pages.router],
    due=[Duty(rows=queries.runs_to_make, act=commands.show_report, outside=compute, within=LONGEST)],
)
