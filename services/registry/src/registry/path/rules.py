"""The one next step, and which stops of the way lie behind a person.

Read `STEPS` from the top: the first line that fits a person is their next step. A person is at one stop at a time.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from shared.refusals import N_


@dataclass(frozen=True)
class Seen:
    """What the registry knows of a person's way."""

    admitted: bool = False
    promised: bool = False
    modules_completed: int = 0
    modules_required: int = 34
    trained_on: date | None = None
    eligible: bool = False
    written_sent: bool = False
    oral_sent: bool = False
    outcome: str | None = None
    passed_on: date | None = None
    committed_on: date | None = None
    granted_on: date | None = None
    status: str | None = None
    until: date | None = None
    year: int | None = None
    year_state: str | None = None
    minutes: int = 0
    minutes_required: int = 0
    being_checked: bool = False

    @property
    def certified(self) -> bool:
        """Whether there is a certification, however it stands today."""
        return self.granted_on is not None

    @property
    def checking(self) -> bool:
        return self.being_checked or self.status == "checking"


@dataclass(frozen=True)
class Step:
    """`title`, `words` and `label` are msgids; `words` may name `{until}` and `{year}`."""

    slug: str
    title: str
    words: str
    url: str
    label: str


Line = tuple[Callable[[Seen], bool], Step]

CHECKED: tuple[Line, ...] = (
    (
        lambda seen: seen.status in ("suspended", "revoked"),
        Step(
            "talk",
            N_("Talk with us"),
            N_("There is a decision about your certification. You can ask us about it, and what you can do."),
            "/help",
            N_("Find a person to ask"),
        ),
    ),
    (
        lambda seen: seen.checking,
        Step(
            "ask-us",
            N_("We are checking something"),
            N_("A person has to look at your entry. You need do nothing; you can ask us how it stands."),
            "/help",
            N_("Ask us"),
        ),
    ),
)
YEARS: tuple[Line, ...] = (
    (
        lambda seen: seen.status == "retired",
        Step(
            "rest",
            N_("You are shown as retired"),
            N_("Nothing is asked of you. You can come back at any time."),
            "/registry/mine",
            N_("See my entry"),
        ),
    ),
    (
        lambda seen: seen.status == "inactive",
        Step(
            "return",
            N_("Come back with the missing hours"),
            N_("You are not certified now. Add the hours that are missing from {year}, and you are again."),
            "/ce-tracker",
            N_("See what is missing"),
        ),
    ),
    (
        lambda seen: seen.status == "grace",
        Step(
            "make-up-hours",
            N_("Make up the missing hours"),
            N_("Your learning of {year} is not complete yet. You are still certified, and have until {until}."),
            "/ce-tracker",
            N_("Add hours"),
        ),
    ),
    (
        lambda seen: seen.certified and seen.year_state == "open",
        Step(
            "continue",
            N_("Go on learning this year"),
            N_("Add what you learn through the year. We count with you."),
            "/ce-tracker",
            N_("See my year"),
        ),
    ),
    (
        lambda seen: seen.certified,
        Step(
            "enjoy",
            N_("You are a Certified Peer Specialist"),
            N_("Nothing is asked of you now. Your next year of continuing education begins in January."),
            "/registry/mine",
            N_("See my certificate"),
        ),
    ),
)
EXAMINATION: tuple[Line, ...] = (
    (
        lambda seen: bool(seen.passed_on and seen.trained_on and not seen.committed_on),
        Step(
            "sign",
            N_("Sign the Code of Ethics"),
            N_("You have passed. The last step is your commitment, and the choice how to be listed."),
            "/registry/commitment",
            N_("Read and sign"),
        ),
    ),
    (
        lambda seen: bool(seen.passed_on and seen.trained_on),
        Step(
            "wait-for-certificate",
            N_("Your certificate is on its way"),
            N_("All three conditions stand. You need do nothing; we write to you when it is here."),
            "/registry/mine",
            N_("See how it stands"),
        ),
    ),
    (
        lambda seen: seen.outcome == "not_yet_passed",
        Step(
            "study-plan",
            N_("Look at your study plan"),
            N_("You have not yet passed. What you passed stays passed, and there is a plan for the rest."),
            "/exam",
            N_("Open my study plan"),
        ),
    ),
    (
        lambda seen: seen.written_sent and seen.oral_sent,
        Step(
            "wait-for-result",
            N_("Your answers are with the examiners"),
            N_("Two people score them, each alone. We write to you when there is news."),
            "/exam",
            N_("See my examination"),
        ),
    ),
    (
        lambda seen: seen.trained_on is not None,
        Step(
            "examination",
            N_("Go to your examination"),
            N_("It has a written and an oral part. Ask first for anything you need to take it well."),
            "/exam",
            N_("Open my examination"),
        ),
    ),
)
TRAINING: tuple[Line, ...] = (
    (
        lambda seen: seen.promised,
        Step(
            "next-module",
            N_("Go on with your modules"),
            N_("Each takes about an hour. Your place is kept."),
            "/curriculum",
            N_("Go on learning"),
        ),
    ),
    (
        lambda seen: seen.admitted,
        Step(
            "training-commitment",
            N_("You are admitted: sign the Code for your training"),
            N_("The Code of Ethics holds in training too. After that, the first module opens."),
            "/curriculum/commitment",
            N_("Read and sign"),
        ),
    ),
    (
        lambda seen: True,
        Step(
            "apply",
            N_("Begin your training"),
            N_("You apply in your own words; nobody asks for a diagnosis. If you have applied, see there how it goes."),
            "/curriculum",
            N_("Go to the training"),
        ),
    ),
)
STEPS: tuple[Line, ...] = CHECKED + YEARS + EXAMINATION + TRAINING


def next_step(seen: Seen) -> Step:
    return next(step for fits, step in STEPS if fits(seen))


def states(seen: Seen) -> Mapping[str, str]:
    """Which stops lie behind a person, where they are, and what is still ahead."""
    done = {
        "training": seen.trained_on is not None,
        "examination": seen.passed_on is not None,
        "commitment": seen.committed_on is not None,
        "certified": seen.certified,
        "years": False,
    }
    here = next(name for name, is_done in done.items() if not is_done)
    told = {name: "done" if is_done else "here" if name == here else "ahead" for name, is_done in done.items()}
    if seen.checking and seen.status not in ("suspended", "revoked"):
        told["certified"] = "checking"
    return told
