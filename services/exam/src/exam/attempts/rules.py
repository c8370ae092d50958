"""What stands from earlier attempts, and when we talk before the next one."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from exam.rule_sets.rules import RuleSet, months_after
from shared.refusals import N_, Conflict, NotAllowed


class Part(StrEnum):
    WRITTEN = "written"
    ORAL = "oral"


class AlreadyPassed(Conflict):
    slug = "part-already-passed"
    sentence = N_("You have passed this part already. It still stands, so there is nothing to take again.")


class ConversationFirst(Conflict):
    slug = "conversation-first"
    sentence = N_("Let us talk before your next attempt. We will look together at what could help. Nobody is barred.")


class ResultAwaited(Conflict):
    slug = "result-awaited"
    sentence = N_("This part is being scored. You can take it again once you have your result, if you need to.")


class YetToSit(NotAllowed):
    slug = "yet-to-sit"
    sentence = N_("You have yet to pass this examination. Until then its items are closed to you.")


def refuse_if_yet_to_sit(*, candidate: bool, passed: bool) -> None:
    """Whoever may be asked them sees no items with their keys, whatever role they hold."""
    if candidate and not passed:
        raise YetToSit


@dataclass(frozen=True)
class Tried:
    """A released result that was not withdrawn. A sitting that we voided leads to no result, so it does not count."""

    released_on: date
    passed: bool
    written_passed_on: date | None
    oral_passed_on: date | None
    counts: bool = True
    """False where a part that was passed went out on its own: the other one was not tried yet."""


def passed_on(tried: Collection[Tried], part: Part, on: date, rule_set: RuleSet) -> date | None:
    """When a part was passed that still stands on this day; the newest counts."""
    dates = [one.written_passed_on if part == Part.WRITTEN else one.oral_passed_on for one in tried]
    standing = [day for day in dates if day and on <= months_after(day, rule_set.part_stands_months)]
    return max(standing, default=None)


def conversation_needed(tried: Collection[Tried], talked_on: Collection[date], on: date, rule_set: RuleSet) -> bool:
    """True after so many attempts within the months, until we talked after the last of them."""
    since = months_after(on, -rule_set.within_months)
    recent = [one.released_on for one in tried if one.counts and not one.passed and one.released_on > since]
    if len(recent) < rule_set.conversation_after:
        return False
    return not any(day >= max(recent) for day in talked_on)


def refuse_unless_takable(
    tried: Collection[Tried], talked_on: Collection[date], part: Part, on: date, rule_set: RuleSet
) -> None:
    if passed_on(tried, part, on, rule_set):
        raise AlreadyPassed
    if conversation_needed(tried, talked_on, on, rule_set):
        raise ConversationFirst


def refuse_if_awaited(taken: Collection[str], answered: Collection[str]) -> None:
    """Every sitting that was sent in has its result before the next one begins."""
    if not set(taken) <= set(answered):
        raise ResultAwaited
