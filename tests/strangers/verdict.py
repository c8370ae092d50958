"""What the others felt, against what they may."""

from collections.abc import Mapping, Sequence
from typing import Any

from tests.strangers.attack import Wishes
from tests.strangers.neighbours import Noted
from tests.strangers.post_office import PostOffice

P99 = 1.0
"""Seconds within which everybody else is answered, all but one time in a hundred."""
MAIL = 60.0
"""Seconds until a mail to somebody who lives is there."""
LOOKED_AT = 60
"""Wrong passwords of one network, of one account, that are looked at in a minute or two."""
Made = Mapping[str, Mapping[str, int]]
"""Of the list, by kind: how many were made, and what came of them."""


def quantile(seconds: Sequence[float], share: float) -> float:
    ordered = sorted(seconds)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))] if ordered else float("inf")


def mails(noted: Noted, post: PostOffice) -> dict[str, float]:
    """How long each took; without end where none came."""
    return {address: post.arrived.get(address, float("inf")) - asked for address, asked in noted.asked_for_mail.items()}


def bounds(noted: Noted, made: Made, post: PostOffice, wishes: Wishes) -> dict[str, bool]:
    everything = [one for seconds in noted.seconds.values() for one in seconds]
    known = noted.refused["sign in, known device"]
    elsewhere = [one for act, refused in noted.refused.items() if act != "sign in, known device" for one in refused]
    return {
        "the stranger made their whole list": all(
            made[kind]["made"] == many for kind, many in wishes._asdict().items()
        ),
        f"everybody else's p99 is below {P99:.0f} s": quantile(everything, 0.99) < P99,
        "nobody was refused on a device that is known": not known and bool(noted.seconds["sign in, known device"]),
        "nobody else was refused anything": not elsewhere,
        f"each mail to the living came within {MAIL:.0f} s": max(mails(noted, post).values(), default=MAIL) < MAIL,
        f"at most {LOOKED_AT} wrong passwords were looked at": made["guesses"].get("401", 0) <= LOOKED_AT,
    }


def report(alone: Noted, noted: Noted, made: Made, post: PostOffice, kept: Mapping[str, bool]) -> None:
    print("The stranger, from one address:")
    for kind, counted in made.items():
        print(f"  {kind:12} {_said(counted)}")
    print(f"  mails refused by the dead {post.refused}")
    for who, when in (("The others alone", alone), ("With the stranger", noted)):
        print(f"{who:30}  times     p50     p99    most  refused")
        for act, seconds in when.seconds.items():
            _line(act, seconds, len(when.refused[act]))
        _line("together", [one for seconds in when.seconds.values() for one in seconds], None)
        busy = (f"{name} {ran:.0%} and {waited:.0%}" for name, (ran, waited) in when.processor.items())
        print(f"  of the time ran, and waited for a processor: {', '.join(busy)}")
    _line("mail to the living", list(mails(noted, post).values()), None)
    for refused in noted.refused.values():
        for line in refused[:5]:
            print(f"    {line}")
    for bound, holds in kept.items():
        print(f"{'kept  ' if holds else 'MISSED'} {bound}")


def _said(counted: Mapping[str, Any]) -> str:
    return ", ".join(f"{name} {number}" for name, number in counted.items())


def _line(name: str, seconds: Sequence[float], refused: int | None) -> None:
    figures = "  ".join(f"{quantile(seconds, share):5.2f}s" for share in (0.5, 0.99, 1.0))
    print(f"  {name:28} {len(seconds):6}  {figures}  {'' if refused is None else refused:>5}")
