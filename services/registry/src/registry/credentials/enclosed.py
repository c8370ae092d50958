"""`python -m registry.credentials.enclosed`: asked with a PDF, answers with the credential in it (`shared.apart`).

In a process of its own for each: what somebody shows us may be anything.
"""

from io import BytesIO

import pikepdf

from shared.apart.inside import serve

NAME = "credential.json"
MOST = 200_000
"""Bytes that are read of it."""


def enclosed_in(paper: bytes) -> bytes:
    """Nothing where there is none, or the file cannot be read."""
    try:
        with pikepdf.open(BytesIO(paper)) as opened:
            found = opened.attachments.get(NAME)
            return found.get_file().read_bytes()[:MOST] if found is not None else b""
    except (pikepdf.PdfError, ValueError, KeyError, AttributeError):
        return b""


if __name__ == "__main__":
    serve(enclosed_in)
