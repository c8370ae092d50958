"""What a reviewer may decide, who looks at an appeal, and when an acceptance may be undone."""

from collections.abc import Collection
from datetime import date
from typing import Literal

from ce_tracker.credits.rules import Step
from shared.refusals import N_, Conflict, Invalid, NotAllowed

Decision = Literal[Step.ACCEPT, Step.ASK_FOR_MORE, Step.NOT_COUNT]
Settling = Literal[Step.LET_STAND, Step.REVERSE]
AGAINST = (Step.NOT_COUNT, Step.DOUBT, Step.REVERSE)
"""Whoever took one of these steps does not decide an appeal."""


class WordsAreNeeded(Invalid):
    slug = "words-are-needed"
    sentence = N_("Please write to the person in plain words: what you need from them, or why it does not count.")


class MoreThanSent(Invalid):
    slug = "more-than-sent"
    sentence = N_("A part is less than what was claimed. To count all of it, leave this empty.")


class SomebodyElseDecides(NotAllowed):
    slug = "somebody-else-decides"
    sentence = N_("You decided this claim before. Somebody else looks at it now, as its owner asked.")


class AppealIsLate(Conflict):
    slug = "appeal-is-late"
    sentence = N_("This decision cannot be looked at again. If you have another paper, please claim the hours again.")


class NotHeardYet(Conflict):
    slug = "not-heard-yet"
    sentence = N_("The person may answer until {day}. Before that, or before their answer, nothing is taken back.")


def refuse_unless_told(decision: Decision, words: str | None, part: int | None) -> None:
    """Whoever hears that not all of it is accepted has to know why."""
    if (decision != Step.ACCEPT or part is not None) and not (words or "").strip():
        raise WordsAreNeeded("words")


def refuse_if_more_than_sent(part: int | None, sent: int) -> None:
    if part is not None and part >= sent:
        raise MoreThanSent("hours")


def refuse_unless_another(actor_id: str, decided_by: Collection[str]) -> None:
    """`decided_by`: who decided against the claim before it was appealed."""
    if actor_id in decided_by:
        raise SomebodyElseDecides


def refuse_unless_appealable(until: date | None, today: date) -> None:
    if until is None or today > until:
        raise AppealIsLate


def was_heard(until: date | None, today: date) -> bool:
    """Whether the owner of a doubted claim has answered, so that no last day is waited for, or had the time to."""
    return until is None or today > until


def refuse_unless_heard(until: date | None, today: date) -> None:
    """Nobody's acceptance is taken back before they could say something to it."""
    if not was_heard(until, today):
        raise NotHeardYet(day=until)
