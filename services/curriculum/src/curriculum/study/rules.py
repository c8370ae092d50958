"""The order of the modules, and how a check is drawn and read. Nobody is ever locked out of trying again."""

import random
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from shared.refusals import N_, Conflict, Invalid, NotAllowed

ModuleState = Literal["completed", "here", "locked", "open"]
FIRST = 1
"""Open to everybody, so that one can see what the training is like."""


class CommitmentFirst(NotAllowed):
    slug = "commitment-first"
    sentence = N_("First comes the training commitment: fourteen promises to read and sign. Then the modules open.")


class ModuleLocked(NotAllowed):
    slug = "module-locked"
    sentence = N_("This module opens when you have finished module {opened_by}.")


class PlaceFirst(NotAllowed):
    slug = "place-first"
    sentence = N_("This module is for people in the training. Module 1 is open to all, and you can apply for a place.")


class LessonFirst(Conflict):
    slug = "lesson-first"
    sentence = N_("The check opens when you have read the lesson. Page {page} is still unread.")


class AnswerEach(Invalid):
    slug = "answer-each"
    sentence = N_("Please choose one answer for each question. Still open: {open}.")


class NoSuchOption(Invalid):
    slug = "no-such-option"
    sentence = N_("Please choose one of the answers that are there.")


class CheckHandedIn(Conflict):
    slug = "check-handed-in"
    sentence = N_("You have handed in this check already. Its result stands; you can take another one.")


@dataclass(frozen=True)
class Reader:
    """Whoever opens a module, as far as its order looks at them."""

    training: str | None = None
    """The state of their training, if they have a place."""
    completed: frozenset[int] = frozenset()
    teaches: bool = False

    @property
    def here(self) -> int | None:
        """The module that is next: the first one not completed."""
        if self.training != "studying":
            return None
        return next(number for number in range(1, len(self.completed) + 2) if number not in self.completed)

    def state_of(self, number: int) -> ModuleState:
        if number in self.completed:
            return "completed"
        if self.teaches or self.training == "completed":
            return "open"
        if number == self.here:
            return "here"
        return "open" if number == FIRST else "locked"

    def keeps(self, number: int) -> bool:
        """Whether what they do in this module is written down."""
        return self.training in ("studying", "completed") and self.state_of(number) != "locked"


def check_readable(reader: Reader, number: int) -> None:
    if reader.state_of(number) != "locked":
        return
    if reader.training is None:
        raise PlaceFirst
    if reader.training == "admitted":
        raise CommitmentFirst
    raise ModuleLocked(opened_by=number - 1)


def check_studying(reader: Reader, number: int) -> None:
    """For what is written down: only those with a place, and only after the commitment."""
    if reader.training is None:
        raise PlaceFirst
    if reader.training == "admitted":
        raise CommitmentFirst
    check_readable(reader, number)


def check_lesson_read(read: frozenset[int], needed: Sequence[int]) -> None:
    unread = [page for page in needed if page not in read]
    if unread:
        raise LessonFirst(page=unread[0])


def draw(pool: Sequence[str], earlier: Sequence[Sequence[str]], count: int, seed: str) -> list[str]:
    """`count` questions: those asked least often first, so that a second try shares none with the first if it can."""
    asked = Counter(question for attempt in earlier for question in attempt)
    chance = random.Random(seed)
    shuffled = chance.sample(pool, len(pool))
    drawn = sorted(shuffled, key=lambda question: asked[question])[:count]
    return chance.sample(drawn, len(drawn))


def order_of_options(count: int, seed: str) -> list[int]:
    """Where an option stands says nothing about it."""
    return random.Random(seed).sample(range(count), count)


def check_answers(options: Mapping[str, int], answers: Mapping[str, int], *, all_needed: bool) -> None:
    """`options`: how many each question has."""
    for question, choice in answers.items():
        if not 0 <= choice < options.get(question, 0):
            raise NoSuchOption(f"answers.{question}")
    missing = [question for question in options if question not in answers]
    if all_needed and missing:
        raise AnswerEach(f"answers.{missing[0]}", open=len(missing))


def grade(key: Mapping[str, int], answers: Mapping[str, int]) -> int:
    """How many are right."""
    return sum(answers.get(question) == right for question, right in key.items())
