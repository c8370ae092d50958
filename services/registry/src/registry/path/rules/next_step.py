"""The one next step: read `STEPS` from the top, the first that fits a person is theirs."""

from collections.abc import Callable
from dataclasses import dataclass

from registry.conditions.rules import Outcome
from registry.path.rules.what_is_seen import Seen
from registry.statuses.rules.public_status import Kind
from registry.years.rules import State as YearState
from shared.refusals import N_


@dataclass(frozen=True)
class Step:
    """Whom it `fits`; `title`, `words` and `label` are msgids, `words` may name `{until}` and `{year}`."""

    fits: Callable[[Seen], bool]
    slug: str
    title: str
    words: str
    url: str
    label: str


STEPS = (
    # whatever else stands
    Step(
        lambda seen: seen.decided_upon,
        "talk",
        N_("Talk with us"),
        N_("There is a decision about your certification. You can ask us about it, and what you can do."),
        "/help",
        N_("Find a person to ask"),
    ),
    Step(
        lambda seen: seen.checking,
        "ask-us",
        N_("We are checking something"),
        N_("A person has to look at your entry. You need do nothing; you can ask us how it stands."),
        "/help",
        N_("Ask us"),
    ),
    # a certification, by its years
    Step(
        lambda seen: seen.status == Kind.RETIRED,
        "rest",
        N_("You are shown as retired"),
        N_("Nothing is asked of you. You can come back at any time."),
        "/registry/mine",
        N_("See my entry"),
    ),
    Step(
        lambda seen: seen.status == Kind.INACTIVE,
        "return",
        N_("Come back with the missing hours"),
        N_("You are not certified now. Add the hours that are missing from {year}, and you are again."),
        "/ce-tracker",
        N_("See what is missing"),
    ),
    Step(
        lambda seen: seen.status == Kind.GRACE and (seen.covered or seen.until is None),
        "looked-at",
        N_("Your renewal is being looked at"),
        N_(
            "What you sent for {year} may be enough. You are certified until it is decided. "
            "If we asked you something, please answer it."
        ),
        "/ce-tracker",
        N_("See my year"),
    ),
    Step(
        lambda seen: seen.status == Kind.GRACE,
        "make-up-hours",
        N_("Make up the missing hours"),
        N_("Your learning of {year} is not complete yet. You are still certified, and have until {until}."),
        "/ce-tracker",
        N_("Add hours"),
    ),
    Step(
        lambda seen: seen.certified and seen.year_state == YearState.OPEN,
        "continue",
        N_("Go on learning this year"),
        N_("Add what you learn through the year. We count with you."),
        "/ce-tracker",
        N_("See my year"),
    ),
    Step(
        lambda seen: seen.certified,
        "enjoy",
        N_("You are a Certified Peer Specialist"),
        N_("Nothing is asked of you now. Your next year of continuing education begins in January."),
        "/registry/mine",
        N_("See my certificate"),
    ),
    # the examination, and what follows when it is passed
    Step(
        lambda seen: seen.learned_and_passed and not seen.committed_on,
        "sign",
        N_("Sign the Code of Ethics"),
        N_("Training and examination stand. The last step is your commitment, and the choice how to be listed."),
        "/registry/commitment",
        N_("Read and sign"),
    ),
    Step(
        lambda seen: seen.learned_and_passed,
        "wait-for-certificate",
        N_("Your certificate is on its way"),
        N_("All three conditions stand. You need do nothing; we write to you when it is here."),
        "/registry/mine",
        N_("See how it stands"),
    ),
    Step(
        lambda seen: seen.outcome == Outcome.NOT_YET_PASSED,
        "study-plan",
        N_("Look at your study plan"),
        N_("You have not yet passed. What you passed stays passed, and there is a plan for the rest."),
        "/exam",
        N_("Open my study plan"),
    ),
    Step(
        lambda seen: seen.written_sent and seen.oral_sent,
        "wait-for-result",
        N_("Your answers are with the examiners"),
        N_("Two people score them, each alone. We write to you when there is news."),
        "/exam",
        N_("See my examination"),
    ),
    Step(
        lambda seen: seen.trained_on is not None,
        "examination",
        N_("Go to your examination"),
        N_("It has a written and an oral part. Ask first for anything you need to take it well."),
        "/exam",
        N_("Open my examination"),
    ),
    # the training
    Step(
        lambda seen: seen.promised,
        "next-module",
        N_("Go on with your modules"),
        N_("Each takes about an hour. Your place is kept."),
        "/curriculum",
        N_("Go on learning"),
    ),
    Step(
        lambda seen: seen.admitted,
        "training-commitment",
        N_("You are admitted: sign the Code for your training"),
        N_("The Code of Ethics holds in training too. After that, the first module opens."),
        "/curriculum/commitment",
        N_("Read and sign"),
    ),
    Step(
        lambda seen: True,
        "apply",
        N_("Begin your training"),
        N_("You apply in your own words; nobody asks for a diagnosis. If you have applied, see there how it goes."),
        "/curriculum",
        N_("Go to the training"),
    ),
)


def next_step(seen: Seen) -> Step:
    return next(step for step in STEPS if step.fits(seen))
