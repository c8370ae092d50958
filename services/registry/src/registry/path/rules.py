"""The one next step, from what stands.

Read from the top: the first line that fits a person is their next step. A person is at one stop at a time.
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
    certified: bool = False
    status: str | None = None
    year: int | None = None
    year_state: str | None = None
    minutes: int = 0
    minutes_required: int = 0
    being_checked: bool = False


@dataclass(frozen=True)
class Step:
    slug: str
    title: str
    words: str
    url: str
    label: str


ASK_US = Step(
    "ask-us",
    N_("We are checking something"),
    N_(
        "Something about your entry has to be looked at by a person. You need do nothing; you can ask us how it stands."
    ),
    "/help",
    N_("Ask us"),
)
STEPS: tuple[tuple[Callable[[Seen], bool], Step], ...] = (
    (lambda seen: seen.being_checked or seen.status == "checking", ASK_US),
    (lambda seen: seen.status in ("suspended", "revoked"), ASK_US),
    (
        lambda seen: seen.certified and seen.year_state == "missed",
        Step(
            "make-up-hours",
            N_("Make up the missing hours"),
            N_("Your continuing education of last year is not complete yet. You can still add hours."),
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
    (
        lambda seen: seen.passed_on is not None and seen.trained_on is not None and seen.committed_on is None,
        Step(
            "sign",
            N_("Sign the Code of Ethics"),
            N_("You have passed. The last step is your commitment, and the choice how to be listed."),
            "/registry/commitment",
            N_("Read and sign"),
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
            N_("Apply for a training"),
            N_("Tell us in your own words. It takes about ten minutes, and nobody asks for a diagnosis."),
            "/curriculum/cohorts",
            N_("See the trainings"),
        ),
    ),
)


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
    if seen.being_checked or seen.status == "checking":
        told["certified"] = "checking"
    return told
