"""Walking people through their years, by real facts and commands, on days of their own."""

import base64
import hashlib
from datetime import date, datetime, time
from typing import Any

from ce_tracker.credits.commands import claim_hours
from ce_tracker.credits.inputs import ClaimHours, SentFile
from ce_tracker.credits.rules import Step
from ce_tracker.evidence.reading import taken as read
from ce_tracker.evidence.views import Paper
from ce_tracker.review.commands import decide_claim
from ce_tracker.review.inputs import DecideClaim
from shared.actor import Actor
from shared.ids import new_id
from shared.testing import Scene
from shared.testing.cast import dana
from shared.testing.facts import certification_granted


def a_paper(content: bytes) -> Paper:
    """As it is read of what somebody sends."""
    said, kept = read(content)
    return Paper(name="paper.pdf", content=kept, digest=hashlib.sha256(content).hexdigest(), **said)


PDF = (
    b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] "
    b"/Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 200] >>\nendobj\n"
    b"trailer\n<< /Root 1 0 R >>\n%%EOF\n"
)
FILE = SentFile(name="paper.pdf", content=base64.b64encode(PDF))
PAPER = a_paper(PDF)
FORM = {"title": "Listening in groups", "provider": "The Lantern", "taken_on": "2026-03-02", "hours": "2"}
"""What Alice sends by page, beside her evidence."""
CLAIM: dict[str, Any] = {
    "title": "Listening in groups",
    "provider": "The Lantern",
    "taken_on": "2026-03-02",
    "minutes": 660,
    "ethics": False,
    "evidence": {"name": "paper.pdf", "content": base64.b64encode(PDF).decode()},
}
"""What she sends by JSON."""


def claim_by_page(scene: Scene, who: Actor, form: dict[str, Any], name: str, content: bytes) -> Any:
    """The three steps of it, as far as they go: the answer to the last one that was taken."""
    page = f"/ce-tracker/claim/{new_id()}"
    paper = {"evidence": (name, content, "application/pdf")}
    answer = scene.send(f"{page}/paper", {}, files=paper, as_=who)
    for step, words in (("/what", form), ("", {})):
        if answer.status_code == 303:
            answer = scene.send(page + step, words, as_=who)
    return answer


def certify(scene: Scene, who: Actor, on: date) -> None:
    """Hear that they were certified, on that day."""
    scene.at(on)
    scene.hear(certification_granted(who, on))


def turn(scene: Scene, on: date) -> int:
    """Let the due loop come by in the afternoon of a day; on how many years it acted."""
    scene.at(on)
    return scene.due()


def accept(
    scene: Scene,
    who: Actor,
    minutes: int,
    taken: date,
    *,
    ethics: bool = False,
    sent: date | None = None,
    decided: date | None = None,
) -> str:
    """Claim hours and have them accepted by Dana; the id of the credit."""
    scene.at(sent or taken)
    what = evening(taken, minutes, ethics=ethics)
    credit: str = scene.do(claim_hours, who, None, what, PAPER, name=None)
    scene.at(datetime.combine(decided or sent or taken, time(18), scene.now.tzinfo))
    scene.do(decide_claim, dana, credit, DecideClaim(decision=Step.ACCEPT))
    return credit


def recorded(scene: Scene, who: Actor, *, covers: bool = False) -> list[tuple[str, dict[str, Any], date]]:
    """What was said of a person, in order: (last words of the type, the body, the day).

    Not with it, unless asked for: whether what waits would fill a year.
    """
    of_them = [one for one in scene.envelopes() if one.subject == who.id and one.type.startswith("ce.record")]
    said = [(one.type.split(".")[2], one.data, one.time.date()) for one in of_them]
    return [one for one in said if covers or "covered" not in one[0]]


def evening(taken: date, minutes: int, *, ethics: bool = False) -> ClaimHours:
    """A claim for one evening, each of its own."""
    title = f"Evening {new_id()}"
    return ClaimHours(
        title=title, provider="The Lantern", taken_on=taken, minutes=minutes, ethics=ethics, evidence=FILE
    )
