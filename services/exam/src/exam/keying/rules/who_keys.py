"""Who keys a sheet when. Its steps follow from what was keyed; nothing is set."""

from collections.abc import Collection
from enum import StrEnum

from shared.refusals import N_, Conflict, Invalid, NotAllowed


class Step(StrEnum):
    """What a sheet waits for."""

    FIRST = "first"
    SECOND = "second"
    LOOK = "look"
    """By a third person, at the sheet, where the two keyed different things."""
    DONE = "done"


class Choice(StrEnum):
    """What the third look at the sheet finds. NEITHER: it says something else."""

    FIRST = "first"
    SECOND = "second"
    NEITHER = "neither"


class KeyedByYou(NotAllowed):
    slug = "keyed-by-you"
    sentence = N_("You have keyed this sheet already. Somebody else looks at it next.")


class KnownToYou(NotAllowed):
    slug = "sheet-known-to-you"
    sentence = N_("You have said that you know the person whose sheet this is, so somebody else keys it.")


class KeyedMeanwhile(Conflict):
    slug = "keyed-meanwhile"
    sentence = N_("This sheet has gone on in the meantime. Please look at the list of sheets.")


class NotDecided(Invalid):
    slug = "not-decided"
    sentence = N_("Please say what stands on the sheet.")


class WordsUnused(Invalid):
    slug = "words-unused"
    sentence = N_("You keyed something here. Choose “Neither of them” for it to count, or empty the field.")


def step_after(keyings: int, differences: int) -> Step:
    """The next step, when so many people have keyed it; the third one is whoever looked where they differ."""
    if keyings < 2:
        return (Step.FIRST, Step.SECOND)[keyings]
    return Step.LOOK if keyings == 2 and differences else Step.DONE


def refuse_unless_at(step: Step, wanted: Collection[Step]) -> None:
    if step not in wanted:
        raise KeyedMeanwhile


def refuse_if_keyed(person_id: str, keyed_by: Collection[str]) -> None:
    """Each keying and the look that decides are three people's."""
    if person_id in keyed_by:
        raise KeyedByYou


def refuse_if_known(declared: bool) -> None:
    if declared:
        raise KnownToYou


def refuse_unless_decided(question: str, field: str, choice: Choice | None, typed: str) -> None:
    """`field`: of what the sheet says where neither is right; what is keyed there is never passed over."""
    if choice is None:
        raise NotDecided(f"choices.{question}")
    if typed.strip() and choice != Choice.NEITHER:
        raise WordsUnused(f"answers.{field}")
