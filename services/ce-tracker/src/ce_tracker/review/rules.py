"""What a decision on a claim needs."""

from typing import Literal, get_args

from shared.refusals import N_, Invalid

Decision = Literal["accept", "ask-for-more", "not-count"]
DECISIONS: tuple[Decision, ...] = get_args(Decision)
WITH_WORDS: tuple[Decision, ...] = ("ask-for-more", "not-count")
"""Whoever hears these has to know why."""


class WordsAreNeeded(Invalid):
    slug = "words-are-needed"
    sentence = N_("Please write to the person in plain words: what you need from them, or why it does not count.")


def refuse_silence(decision: Decision, words: str | None) -> None:
    if decision in WITH_WORDS and not (words or "").strip():
        raise WordsAreNeeded("words")
