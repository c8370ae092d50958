import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.pages.plots import EDGE, WIDTH, bar, dumbbell, stacked_bar, strip

FIGURES = st.floats(-1e6, 1e6)
NUMBERS = re.compile(r'(?:x|cx|width)="(-?[\d.]+)"|M(-?[\d.]+) |H(-?[\d.]+)')


def drawn(picture: str) -> list[float]:
    inside = picture.partition(">")[2]
    return [float(next(filter(None, found))) for found in NUMBERS.findall(inside)]


@pytest.mark.parametrize(
    "picture",
    [
        bar(None, 0, 1),
        dumbbell(None, 3, 1, 5),
        dumbbell(3, None, 1, 5),
        stacked_bar([0, 0]),
        strip([], 0, 1),
    ],
)
def test_nothing_is_drawn_of_what_is_not_known(picture: str) -> None:
    assert picture == ""


def test_a_bar_is_as_long_as_its_share_and_shows_its_target() -> None:
    half, aimed = bar(17, 0, 34), bar(17, 0, 34, target=34)

    assert f'class="plot-first" x="{EDGE}" y="5" width="92.0"' in half and "plot-target" not in half
    assert f"M{WIDTH - EDGE}.0 1V19" in aimed


def test_the_parts_of_a_stacked_bar_lie_one_after_the_other() -> None:
    found = re.findall(r'class="(plot-\w+)" x="([\d.]+)" y="5" width="([\d.]+)"', stacked_bar([1, 1, 2]))

    assert found == [("plot-first", "8.0", "46.0"), ("plot-second", "54.0", "46.0"), ("plot-third", "100.0", "92.0")]


def test_of_a_dumbbell_the_first_is_a_ring_and_the_second_a_point() -> None:
    picture = dumbbell(1, 5, 1, 5)

    assert f'plot-ring" cx="{EDGE}.0"' in picture and f'plot-first" cx="{WIDTH - EDGE}.0"' in picture


@pytest.mark.parametrize("kind", ["bar", "dumbbell", "strip"])
@given(figures=st.tuples(FIGURES, FIGURES), scale=st.tuples(FIGURES, FIGURES))
def test_nothing_is_drawn_beyond_the_edges(kind: Any, figures: tuple[float, float], scale: tuple[float, float]) -> None:
    low, high = sorted(scale)
    one, other = figures
    picture = {
        "bar": lambda: bar(one, low, high, target=other),
        "dumbbell": lambda: dumbbell(one, other, low, high),
        "strip": lambda: strip(figures, low, high),
    }[kind]()

    assert all(0 <= number <= WIDTH for number in drawn(picture))


def test_a_drawing_says_nothing_to_a_screen_reader() -> None:
    assert 'aria-hidden="true"' in bar(1, 0, 2) and "<text" not in bar(1, 0, 2)
