"""How a check is opened, drawn and read. Nobody is ever locked out of trying again."""

import random
from collections import Counter
from collections.abc import Mapping, Sequence

from shared.refusals import N_, Conflict, Invalid


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


def refuse_unless_lesson_read(read: frozenset[int], needed: Sequence[int]) -> None:
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


def refuse_if_handed_in(*, handed_in: bool) -> None:
    if handed_in:
        raise CheckHandedIn


def refuse_unless_answered(options: Mapping[str, int], answers: Mapping[str, int], *, all_needed: bool) -> None:
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
