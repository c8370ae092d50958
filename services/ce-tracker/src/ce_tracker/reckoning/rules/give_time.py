"""Time that a decision of ours gives: nobody is left without a day to answer it."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta

from ce_tracker.hours.rules import TAKING, Decided, Sent, Verdict, Weighed, weigh_hours
from ce_tracker.reckoning.rules.spread_hours import Asked

Certain = Callable[[Mapping[int, date], Sequence[Weighed]], frozenset[int]]
"""Which years are fulfilled in time by hours, with the graces as they are."""


def give_time(
    asked: Sequence[Asked], sent: Sequence[Sent], decided: Sequence[Decided], certain: Certain
) -> Mapping[int, date]:
    """By year, the last day of its grace.

    Where hours that would have filled a year in time are not counted, or count no more, their owner has so many days
    from that decision on, whatever is left of the grace.
    """
    graces = {one.year: one.grace_until for one in asked}
    in_order = sorted(decided, key=lambda one: (one.decided_on, one.source, one.place))
    for number, one in enumerate(in_order):
        if one.outcome.verdict in TAKING:
            known = [version for version in sent if version.sent_on <= one.decided_on]
            before = certain(graces, weigh_hours(known, in_order[:number]))
            after = certain(graces, weigh_hours(known, in_order[: number + 1]))
            for year in before - after:
                graces[year] = max(graces[year], one.decided_on + timedelta(days=_days(asked, year, one)))
    return graces


def _days(asked: Sequence[Asked], year: int, decided: Decided) -> int:
    rules = next(one for one in asked if one.year == year)
    return rules.reversal_days if decided.outcome.verdict == Verdict.REVERSED else rules.answer_days
