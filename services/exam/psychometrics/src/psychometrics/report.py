"""All figures of an examination in one report: what there are too few people for is None, with their number beside it.

Nobody is named. Sittings stand in no order that means anything; raters have whatever ids they are given.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from psychometrics.agreement import Weights, cross_table, intraclass, kappa
from psychometrics.bias import ItemBias, item_biases
from psychometrics.consistency import consistency
from psychometrics.items import correlation, scale_figures
from psychometrics.least import BIAS_SIZE_SMALLER, Figure, enough
from psychometrics.leniency import Leniency, NotConnected, leniencies
from psychometrics.tables import Table, Unusable

ENGINE = "2"
"""Changes whenever a figure would be another one for the same numbers."""
BANDS = 10
"""Of the distribution, each a tenth of the points wide."""


@dataclass(frozen=True)
class ItemScore:
    reached: float
    highest: float


Sitting = Mapping[str, ItemScore]
"""What was reached in each item that was asked, by the item's id."""


@dataclass(frozen=True)
class Score:
    """What a rater found in a row of the rubric.

    `answer`: one written answer or one oral; `first`: whether the rater was the first of the two.
    """

    answer: str
    entry: str
    row: str
    rater: str
    first: bool
    score: int


@dataclass(frozen=True)
class FormReport:
    """A set of items that was asked together. Points, but for shares."""

    people: int
    items: int
    highest: float
    mean: float | None = None
    deviation: float | None = None
    alpha: float | None = None
    error: float | None = None
    agreement: float | None = None
    kappa: float | None = None
    accuracy: float | None = None


@dataclass(frozen=True)
class ItemReport:
    """Over all sittings in which it was asked. `rest`: the correlation with the share of points in the others."""

    id: str
    people: int
    difficulty: float | None = None
    rest: float | None = None


@dataclass(frozen=True)
class RowReport:
    """A row of a rubric, over all answers that were scored by two."""

    entry: str
    row: str
    pairs: int
    exact: float | None = None
    kappa: float | None = None
    error: float | None = None
    quadratic: float | None = None
    intraclass: float | None = None


@dataclass(frozen=True)
class RaterReport:
    """`points`: how far above the mean of all raters, in a row of a rubric."""

    id: str
    scores: int
    points: float | None = None
    error: float | None = None


@dataclass(frozen=True)
class BiasReport:
    """An item of a form (its number, from 1), for people with one value of a trait against those with the commonest.

    `delta` below 0: harder for them than for others who know as much; `low`, `high`: its interval of 95 %. `grade`: A,
    B or C; "size" where people are too few for a class.
    """

    form: int
    trait: str
    focal: str
    reference: str
    item: str
    grade: str
    delta: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True)
class Report:
    """All figures; the forms that most people had first.

    `bands`: how many people reached less than a tenth of the points, less than two, and so on. `connected`: whether
    raters share answers, so that they can be compared.
    """

    people: int
    bands: tuple[int, ...] | None
    forms: tuple[FormReport, ...]
    items: tuple[ItemReport, ...]
    rows: tuple[RowReport, ...]
    raters: tuple[RaterReport, ...]
    connected: bool
    biases: tuple[BiasReport, ...]


def report(
    sittings: Sequence[Sitting],
    scores: Sequence[Score],
    levels: Mapping[tuple[str, str], Sequence[int]],
    cut: float,
    traits: Sequence[Mapping[str, str]] = (),
) -> Report:
    """`levels`: what can be given in each row of each entry. `cut`: the share of the points at which one passes.

    `traits`: of each sitting, in their order, what the person said of themselves; nothing where they said nothing.
    """
    raters, connected = _raters(scores)
    return Report(
        people=len(sittings),
        bands=_bands(sittings),
        forms=_forms(sittings, cut),
        items=_items(sittings),
        rows=tuple(_row(entry, row, both, levels[entry, row]) for (entry, row), both in _pairs(scores).items()),
        raters=raters,
        connected=connected,
        biases=tuple(_biases(sittings, traits)) if traits else (),
    )


def _share(scores: Iterable[ItemScore]) -> float:
    known = list(scores)
    highest = sum(one.highest for one in known)
    return sum(one.reached for one in known) / highest if highest else 0.0


def _bands(sittings: Sequence[Sitting]) -> tuple[int, ...] | None:
    if not enough(Figure.ITEM, len(sittings)):
        return None
    places = [min(int(_share(sitting.values()) * BANDS + 1e-9), BANDS - 1) for sitting in sittings]
    return tuple(places.count(band) for band in range(BANDS))


def _forms(sittings: Sequence[Sitting], cut: float) -> tuple[FormReport, ...]:
    return tuple(_form(items, [sittings[place] for place in places], cut) for items, places in _asked_alike(sittings))


def _asked_alike(sittings: Sequence[Sitting]) -> list[tuple[list[str], list[int]]]:
    """Items that were asked together and the places of those who were asked them, the most people first."""
    by_items: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for place, sitting in enumerate(sittings):
        by_items[tuple(sorted(sitting))].append(place)
    alike = sorted(by_items.items(), key=lambda one: (-len(one[1]), one[0]))
    return [(list(items), places) for items, places in alike]


def _biases(sittings: Sequence[Sitting], traits: Sequence[Mapping[str, str]]) -> Iterator[BiasReport]:
    """Where two groups are large enough, and nothing about any that is not. Right is what has all its points."""
    for form, (items, places) in enumerate(_asked_alike(sittings), 1):
        for trait in sorted({trait for place in places for trait in traits[place]}):
            said = [place for place in places if trait in traits[place]]
            (reference, most), *others = Counter(traits[place][trait] for place in said).most_common()
            for focal in sorted(value for value, many in others if min(many, most) >= BIAS_SIZE_SMALLER):
                both = [place for place in said if traits[place][trait] in (reference, focal)]
                right = [
                    [sittings[place][item].reached >= sittings[place][item].highest for item in items] for place in both
                ]
                found = item_biases(right, [traits[place][trait] == focal for place in both])
                for item, bias in zip(items, found, strict=True):
                    yield _bias(form, (trait, focal, reference), item, bias)


def _right(items: Sequence[str], sittings: Sequence[Sitting]) -> list[list[bool]]:
    return [[sitting[item].reached >= sitting[item].highest for item in items] for sitting in sittings]


def _bias(form: int, group: tuple[str, str, str], item: str, bias: ItemBias) -> BiasReport:
    size = bias.difference.delta if bias.difference else None
    return BiasReport(form, *group, item, bias.grade.value, size, bias.low, bias.high)


def _form(items: Sequence[str], sittings: Sequence[Sitting], cut: float) -> FormReport:
    highest = sum(sittings[0][item].highest for item in items)
    if not enough(Figure.RELIABILITY, len(sittings)):
        return FormReport(len(sittings), len(items), highest)
    scale = scale_figures(_table(items, sittings))
    known = {"mean": scale.mean, "deviation": scale.deviation, "alpha": scale.alpha, "error": scale.error}
    try:
        decided = consistency(scale.mean, scale.deviation, scale.alpha or 0.0, cut * highest, 0, highest)
    except Unusable:
        return FormReport(len(sittings), len(items), highest, **known)
    again = {"agreement": decided.agreement, "kappa": decided.kappa, "accuracy": decided.accuracy}
    return FormReport(len(sittings), len(items), highest, **known, **again)


def _table(items: Sequence[str], sittings: Sequence[Sitting]) -> Table:
    return np.array([[sitting[item].reached for item in items] for sitting in sittings])


def _items(sittings: Sequence[Sitting]) -> tuple[ItemReport, ...]:
    asked: dict[str, list[Sitting]] = defaultdict(list)
    for sitting in sittings:
        for item in sitting:
            asked[item].append(sitting)
    return tuple(_item(item, asked[item]) for item in sorted(asked))


def _item(item: str, sittings: Sequence[Sitting]) -> ItemReport:
    if not enough(Figure.ITEM, len(sittings)):
        return ItemReport(item, len(sittings))
    own = [_share([sitting[item]]) for sitting in sittings]
    others = [_share(one for id, one in sitting.items() if id != item) for sitting in sittings]
    return ItemReport(item, len(sittings), float(np.mean(own)), correlation(own, others))


def _pairs(scores: Iterable[Score]) -> dict[tuple[str, str], list[tuple[int, int]]]:
    """Of each row, what the first and what the second found in the same answer."""
    both: dict[tuple[str, str, str], dict[bool, int]] = defaultdict(dict)
    for one in scores:
        both[one.entry, one.row, one.answer][one.first] = one.score
    pairs: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    for (entry, row, _), found in sorted(both.items()):
        if len(found) == 2:
            pairs[entry, row].append((found[True], found[False]))
    return dict(pairs)


def _row(entry: str, row: str, pairs: Sequence[tuple[int, int]], levels: Sequence[int]) -> RowReport:
    counts = cross_table([one for one, _ in pairs], [other for _, other in pairs], levels)
    number = len(pairs)
    plain = kappa(counts) if enough(Figure.KAPPA, number) else None
    squared = kappa(counts, Weights.QUADRATIC) if enough(Figure.KAPPA, number) else None
    alike = intraclass(pairs) if enough(Figure.INTRACLASS, number) else None
    return RowReport(
        entry=entry,
        row=row,
        pairs=number,
        exact=float(np.trace(counts) / number) if enough(Figure.INTRACLASS, number) else None,
        kappa=plain.value if plain else None,
        error=plain.error if plain else None,
        quadratic=squared.value if squared else None,
        intraclass=alike.single if alike else None,
    )


def _raters(scores: Sequence[Score]) -> tuple[tuple[RaterReport, ...], bool]:
    """Each row of each answer counts as one thing that was scored; who gave too few scores has no figure."""
    given = [(f"{one.answer} {one.row}", one.rater, float(one.score)) for one in scores]
    counted: dict[str, int] = defaultdict(int)
    for _, rater, _ in given:
        counted[rater] += 1
    try:
        known: dict[str, Leniency] = leniencies(given) if len(counted) > 1 else {}
        connected = True
    except NotConnected:
        known, connected = {}, False
    found = [
        RaterReport(rater, number, known[rater].points, known[rater].error)
        if rater in known and enough(Figure.LENIENCY, number)
        else RaterReport(rater, number)
        for rater, number in sorted(counted.items())
    ]
    return tuple(found), connected
