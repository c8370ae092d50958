"""What is said to a person by mail: that there is news, of which kind, and where to read it. Never what it is."""

from typing import Literal

from shared.events.envelope import PersonEvent

NoticeKind = Literal[
    "decision-made",
    "decision-withdrawn",
    "answer-needed",
    "request-decided",
    "appointment-set",
    "appointment-changed",
    "appointment-called-off",
    "deadline-near",
    "right-given",
    "right-ended",
    "paper-ready",
    "account",
]
TRIGGER = "Somebody, or a rule, decides or changes something about a person, who then is to hear of it."


class NoticeEvent(PersonEvent):
    """`link` is the path of the page that says what it is; `must`: a mail goes out at once."""

    notice_id: str
    kind: NoticeKind
    link: str
    must: bool
