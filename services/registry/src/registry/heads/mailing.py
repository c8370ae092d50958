"""Mailing heads to somebody outside. A head tells nothing of anybody, so all of it stands in the mail."""

from email.message import EmailMessage
from email.utils import format_datetime, make_msgid
from urllib.parse import urlsplit

from sqlmodel import Session

from registry.heads.rows import head_row
from registry.settings import RegistrySettings, settings
from shared import clock
from shared.database import Database
from shared.mail import send


async def mail_note(database: Database, head_id: str) -> None:
    """Whatever the mail server says against it is raised, and tried again."""
    await send(message(await database.read(_note, head_id), head_id, settings()), settings().smtp_url)


def _note(session: Session, head_id: str) -> str:
    return head_row(session, head_id).note


def message(note: str, head_id: str, known: RegistrySettings) -> EmailMessage:
    """The note as it is, attached: a mail program may break the lines of a text."""
    year, size, day = head_id.split("/")
    mail = EmailMessage()
    mail["From"], mail["To"] = known.sender, known.ledger_witness_mail
    mail["Subject"] = f"Ledger {year}: {size} leaves on {day}"
    mail["Date"] = format_datetime(clock.real_now())
    mail["Message-ID"] = make_msgid(f"head-{year}-{size}-{day}", urlsplit(known.address).hostname or "peerway")
    mail["Auto-Submitted"] = "auto-generated"
    mail.set_content(
        f"This is a signed head of the ledger at {known.address}/registry/ledger.\n"
        "Please keep it: it shows whether somebody changes the past. `make monitor` compares it.\n"
    )
    mail.add_attachment(note.encode(), maintype="text", subtype="plain", filename=f"{day}-{year}-{size}.txt")
    return mail
