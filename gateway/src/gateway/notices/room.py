from gateway.notices import commands, pages, queries
from gateway.notices.subscribers import SUBSCRIPTIONS
from gateway.notices.tables import News
from shared import clock
from shared.web import Duty, Room, of_that_person

ROOM = Room(
    "notices",
    says="be told by mail that there is news, never what; see of which kind it was, and where it stands",
    pages=[pages.router],
    hears=SUBSCRIPTIONS,
    due=[Duty(rows=queries.people_to_mail, act=commands.mail_news, clock=clock.real_now, whose=of_that_person)],
    projections=[News],
)
