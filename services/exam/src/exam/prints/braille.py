"""Braille by liblouis, where it is installed. It is a program of its own, and no part of Peerway.

https://liblouis.io: `lou_translate` reads text and writes the characters of a braille printer (BRF, North American
ASCII braille). English goes into contracted Unified English Braille, Spanish into its own first grade.
"""

import asyncio
from shutil import which

from exam.prints.rules import NoBrailleHere

PROGRAM = "lou_translate"
TABLES = {"en": "en-us-brf.dis,en-ueb-g2.ctb", "es": "en-us-brf.dis,es-g1.ctb"}
PATIENCE = 20
"""Seconds."""


def is_there() -> bool:
    return which(PROGRAM) is not None


async def in_braille(paragraphs: list[str], language: str) -> list[str]:
    """Each paragraph in braille, one line each; it is a reader who says whether it is right."""
    program = which(PROGRAM)
    if program is None:
        raise NoBrailleHere
    running = await asyncio.create_subprocess_exec(
        program, "-f", TABLES[language], stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE
    )
    text = "".join(f"{' '.join(paragraph.split())}\n" for paragraph in paragraphs)
    try:
        async with asyncio.timeout(PATIENCE):
            written, _ = await running.communicate(text.encode())
    except TimeoutError:
        running.kill()
        raise NoBrailleHere from None
    rows = written.decode().splitlines()
    if running.returncode or len(rows) != len(paragraphs):
        raise NoBrailleHere
    return rows
