"""The only place that speaks SMTP. Whoever sends holds no transaction open while it does."""

import ssl
from email.message import EmailMessage
from functools import cache
from urllib.parse import unquote, urlsplit

import aiosmtplib

PATIENCE = 20.0
"""Seconds, for each step of a conversation with the relay."""


async def send(letter: EmailMessage, smtp_url: str) -> None:
    async with _relay(smtp_url) as relay:
        await relay.send_message(letter)


async def greet(smtp_url: str) -> None:
    """Whether the relay would take mail from us. PermissionError: it does not let us in; OSError: it is away."""
    try:
        async with _relay(smtp_url):
            return
    except aiosmtplib.SMTPAuthenticationError:
        raise PermissionError("it does not know this name and password") from None
    except aiosmtplib.SMTPException as error:
        raise OSError(type(error).__name__) from error


def _relay(smtp_url: str) -> aiosmtplib.SMTP:
    """Encrypted always, except to a relay on this machine: a mail says who uses Peerway."""
    where = urlsplit(smtp_url)
    host, at_once = where.hostname or "", where.scheme == "smtps"
    return aiosmtplib.SMTP(
        hostname=host,
        port=where.port or (465 if at_once else 587),
        use_tls=at_once,
        start_tls=not at_once and host not in ("127.0.0.1", "::1", "localhost"),
        tls_context=_trusted(),
        timeout=PATIENCE,
        username=unquote(where.username) if where.username else None,
        password=unquote(where.password or "") if where.username else None,
    )


@cache
def _trusted() -> ssl.SSLContext:
    """Whom we believe to be the relay: read once, it costs more than to send a mail."""
    return ssl.create_default_context()
