"""`python -m registry.credentials.enclosed`: a PDF on standard input, the credential in it on standard output.

In a process of its own: what somebody shows us may be anything.
"""

import sys
from io import BytesIO

import pikepdf

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
    sys.stdout.buffer.write(enclosed_in(sys.stdin.buffer.read()))
