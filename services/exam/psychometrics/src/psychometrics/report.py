"""All figures of an examination in one report: what people are too few for is None, with their number beside it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

import numpy as np

from psychometrics.asked import Asked, Form, ItemScore, Sitting
from psychometrics.beside import beside
from psychometrics.bias import ItemBias, item_biases
from psychometrics.consistency import consistency
from psychometrics.figures import BiasFigures, FormFigures, ItemFigures, OptionTable, Passing, Report
from psychometrics.items import ScaleFigures, correlation, scale_figures
from psychometrics.least import BIAS_SIZE_SMALLER, Figure, enough
from psychometrics.options import option_table
from psychometrics.scorers import raters_of, rows_of
from psychometrics.tables import Table, Unusable

ENGINE = "4"
"""Changes whenever a figure would be another one for the same numbers."""
BANDS = 10
"""Of the distribution, each a tenth of the points wide."""
DIGITS = 9
"""Of a share that is compared between people."""
_InSitting = tuple[float, float, float, float]
"""What was reached in an item and how much it is worth, and the same of the whole sitting."""
Alike = list[tuple[Form, list[str], list[Sitting]]]
"""Forms with their items and who sat them."""


def report(asked: Asked) -> Report:
    """The figures of whatever was asked."""
    alike = _asked_alike(asked)
    raters, connected = raters_of(asked.scores, asked.levels)
    return Report(
        people=len(asked.sittings),
        bands=_bands(asked.sittings),
        forms=tuple(_forms(alike)),
        items=_items(asked.sittings),
        rows=rows_of(asked.scores, asked.levels),
        raters=raters,
        connected=connected,
        biases=tuple(_biases(alike)),
    )


def _share(scores: Iterable[ItemScore]) -> float:
    known = list(scores)
    highest = sum(one.highest for one in known)
    return sum(one.reached for one in known) / highest if highest else 0.0


def _bands(sittings: Sequence[Sitting]) -> tuple[int, ...] | None:
    if not enough(Figure.ITEM, len(sittings)):
        return None
    places = [min(int(_share(sitting.scores.values()) * BANDS + 1e-9), BANDS - 1) for sitting in sittings]
    return tuple(places.count(band) for band in range(BANDS))


def _asked_alike(asked: Asked) -> Alike:
    """Sittings of a form in which the same items were worth the same, the most people first."""
    forms = {form.id: form for form in asked.forms}
    found: dict[tuple[str, tuple[tuple[str, float], ...]], list[Sitting]] = defaultdict(list)
    for sitting in asked.sittings:
        worth = tuple(sorted((item, one.highest) for item, one in sitting.scores.items()))
        found[sitting.form, worth].append(sitting)
    alike = sorted(found.items(), key=lambda one: (-len(one[1]), one[0]))
    return [(forms[id], [item for item, _ in worth], sittings) for (id, worth), sittings in alike]


def _forms(alike: Alike) -> Iterator[FormFigures]:
    """The first one, which most people had, is what each of the others is held against."""
    for number, one in enumerate(alike):
        known = _form(*one)
        yield replace(known, beside=beside(1, alike[0][0].cut, alike[0][2], one[2])) if number else known


def _biases(alike: Alike) -> Iterator[BiasFigures]:
    """Where two groups are large enough, and nothing about any that is not. Right is what has all its points."""
    for form, (_, items, sittings) in enumerate(alike, 1):
        for trait in sorted({trait for sitting in sittings for trait in sitting.traits}):
            said = [sitting for sitting in sittings if trait in sitting.traits]
            (reference, most), *others = Counter(sitting.traits[trait] for sitting in said).most_common()
            for focal in sorted(value for value, many in others if min(many, most) >= BIAS_SIZE_SMALLER):
                both = [sitting for sitting in said if sitting.traits[trait] in (reference, focal)]
                found = item_biases(_right(items, both), [sitting.traits[trait] == focal for sitting in both])
                for item, bias in zip(items, found, strict=True):
                    yield _bias(form, (trait, focal, reference), item, bias)


def _right(items: Sequence[str], sittings: Sequence[Sitting]) -> list[list[bool]]:
    return [
        [score.reached >= score.highest for score in (sitting.scores[item] for item in items)] for sitting in sittings
    ]


def _bias(form: int, group: tuple[str, str, str], item: str, bias: ItemBias) -> BiasFigures:
    size = bias.difference.delta if bias.difference else None
    return BiasFigures(form, *group, item, bias.grade.value, size, bias.low, bias.high)


def _form(form: Form, items: Sequence[str], sittings: Sequence[Sitting]) -> FormFigures:
    points = np.array([[sitting.scores[item].reached for item in items] for sitting in sittings])
    highest = sum(sittings[0].scores[item].highest for item in items)
    scale = scale_figures(points) if enough(Figure.RELIABILITY, len(sittings)) else None
    totals = points.sum(axis=1)
    return FormFigures(
        id=form.id,
        people=len(sittings),
        items=len(items),
        highest=highest,
        mean=None if scale is None else scale.mean,
        deviation=None if scale is None else scale.deviation,
        alpha=None if scale is None else scale.alpha,
        error=None if scale is None else scale.error,
        cut=_passing(form.cut, highest, totals, scale),
        below=None if form.error is None else _passing(form.cut - form.error, highest, totals, scale),
        above=None if form.error is None else _passing(form.cut + form.error, highest, totals, scale),
        options=tuple(_options(form, sittings)),
        versions={item: form.versions[item] for item in items if item in form.versions},
    )


def _passing(share: float, highest: float, totals: Table, scale: ScaleFigures | None) -> Passing:
    """Whoever reaches the cut passes; a sum of thirds may lie a little below what it is."""
    points = share * highest
    passed = int((totals >= points - 1e-9).sum()) if enough(Figure.ITEM, len(totals)) else None
    if scale is None:
        return Passing(points, passed)
    try:
        decided = consistency(scale.mean, scale.deviation, scale.alpha or 0.0, points, 0, highest)
    except Unusable:
        return Passing(points, passed)
    return Passing(points, passed, decided.agreement, decided.kappa, decided.accuracy)


def _options(form: Form, sittings: Sequence[Sitting]) -> Iterator[OptionTable]:
    """Over those of whom it is known what they answered."""
    known = [(sitting, sitting.chosen) for sitting in sittings if sitting.chosen is not None]
    if not enough(Figure.ITEM, len(known)):
        return
    totals = [sum(one.reached for one in sitting.scores.values()) for sitting, _ in known]
    for question in form.questions:
        if all(question.item in sitting.scores for sitting, _ in known):
            chosen = [answers.get(question.item, {}).get(question.response, ()) for _, answers in known]
            own = [sitting.scores[question.item].reached for sitting, _ in known]
            yield option_table(question, chosen, np.subtract(totals, own))


def _items(sittings: Sequence[Sitting]) -> tuple[ItemFigures, ...]:
    """Each sitting is summed up once, whatever number of items it has."""
    asked: dict[str, list[_InSitting]] = defaultdict(list)
    for sitting in sittings:
        reached = sum(one.reached for one in sitting.scores.values())
        highest = sum(one.highest for one in sitting.scores.values())
        for item, one in sitting.scores.items():
            asked[item].append((one.reached, one.highest, reached, highest))
    return tuple(_item(item, asked[item]) for item in sorted(asked))


def _item(item: str, sittings: Sequence[_InSitting]) -> ItemFigures:
    if not enough(Figure.ITEM, len(sittings)):
        return ItemFigures(item, len(sittings))
    reached, highest, all_reached, all_highest = np.array(sittings).T
    own = _shares(reached, highest)
    others = _shares(all_reached - reached, all_highest - highest)
    return ItemFigures(item, len(sittings), float(np.mean(own)), correlation(own, others))


def _shares(reached: Table, highest: Table) -> Table:
    """None of nothing. Rounded, so that people who reached the same do not differ by how it was summed up."""
    shares = np.zeros(len(reached), dtype=np.float64)
    np.divide(reached, highest, out=shares, where=highest > 0)
    return np.asarray(np.round(shares, DIGITS), dtype=np.float64)
