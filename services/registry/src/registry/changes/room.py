from registry.changes import api, pages
from registry.changes.commands import send_daily_mail
from registry.changes.queries import daily_mails_due
from shared.web import Duty, Room

ROOM = Room(
    "changes",
    says="what an organization was told of the entries that it watches: on a page, by mail, by message",
    api=[api.router],
    pages=[pages.router],
    due=[Duty(rows=daily_mails_due, act=send_daily_mail)],
)
