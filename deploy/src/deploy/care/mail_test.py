"""`make mail-test EMAIL=…`: sends one mail the way Peerway does, and says what the mail server answered."""

import asyncio
import sys
from email.message import EmailMessage
from email.utils import format_datetime, make_msgid
from urllib.parse import urlsplit

from deploy.setup.steps import Stop
from gateway.settings import GatewaySettings
from shared import clock
from shared.mail import greet, send


def main(email: str) -> None:
    if "@" not in email:
        raise Stop("Say to whom, as in: make mail-test EMAIL=dana@agency.org")
    settings = GatewaySettings()
    if not settings.smtp_url:
        raise Stop("PEERWAY_SMTP_URL does not say where mail goes.")
    try:
        asyncio.run(greet(settings.smtp_url))
        asyncio.run(send(_letter(settings, email), settings.smtp_url))
    except Exception as error:
        raise Stop(f"The mail did not go out: {type(error).__name__}: {error}") from None
    print(f"  The mail server took a mail to {email}, from {settings.sender.addr_spec}. Look whether it arrived.")


def _letter(settings: GatewaySettings, email: str) -> EmailMessage:
    letter = EmailMessage()
    letter["From"], letter["To"], letter["Subject"] = settings.sender, email, "A test"
    letter["Date"] = format_datetime(clock.real_now())
    letter["Message-ID"] = make_msgid(domain=urlsplit(settings.address).hostname or "peerway")
    letter.set_content(f"This is a test. {settings.address} can send mail.\n")
    return letter


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "")
