from registry.heads import api, pages
from registry.heads.commands import give_head, note_mailed, sign_head
from registry.heads.mailing import mail_note
from registry.heads.queries import heads_to_give, heads_to_mail, years_to_sign
from shared.web import Duty, Room

ROOM = Room(
    "heads",
    says="signed heads of the ledger, handed to somebody outside each day; proofs for anybody, and holders' own",
    api=[api.router],
    pages=[pages.router],
    due=[
        Duty(rows=years_to_sign, act=sign_head),
        Duty(rows=heads_to_give, act=give_head),
        Duty(rows=heads_to_mail, act=note_mailed, outside=mail_note),
    ],
)
