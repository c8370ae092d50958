from gateway.mail import pages
from gateway.mail.commands import forget_mail
from gateway.mail.queries import mail_measures, old_mails
from shared import clock
from shared.web import SELDOM, Duty, Room

ROOM = Room(
    "mail",
    says="nothing: letters are written in the transaction that gives the reason, and sent afterwards; "
    "`/dev/mail` shows them in development",
    pages=[pages.router],
    measures=[mail_measures],
    due=[Duty(rows=old_mails, act=forget_mail, clock=clock.real_now, every=SELDOM)],
)
