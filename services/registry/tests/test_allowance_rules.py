"""How much one place may see in a day: what the tightest of its networks leaves."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.allowance.rules import FLOOR_AN_HOUR, Asker, Mode, mode_of, most_an_hour, room_of

COUNTS = st.lists(st.integers(0, 900), min_size=1, max_size=3).map(tuple)
FREEDOM = [Mode.NONE, Mode.WHOLE, Mode.ANY]


@pytest.mark.parametrize(
    ("seen", "is_person", "strange", "mode"),
    [
        ((0,), False, False, Mode.ANY),
        ((59,), False, False, Mode.ANY),
        ((60,), False, False, Mode.WHOLE),
        ((199,), False, False, Mode.WHOLE),
        ((200,), False, False, Mode.NONE),
        ((10, 239), False, False, Mode.ANY),
        ((10, 240), False, False, Mode.WHOLE),  # the site has used up its beginnings
        ((10, 799), False, False, Mode.WHOLE),
        ((10, 800), False, False, Mode.NONE),
        ((199,), True, False, Mode.ANY),
        ((200,), True, False, Mode.NONE),
        ((0,), False, True, Mode.WHOLE),  # too much for all strangers together
        ((200,), False, True, Mode.NONE),
        ((0,), True, True, Mode.ANY),
    ],
)
def test_what_a_search_may_still_be(seen: tuple[int, ...], is_person: bool, strange: bool, mode: Mode) -> None:
    asker = Asker(("a", "b")[: len(seen)], is_person)

    assert mode_of(seen, asker, strange_hour=strange) == mode


@pytest.mark.parametrize(
    ("seen", "room"), [((0,), 30), ((29,), 1), ((31,), -1), ((0, 100), 20), ((10, 100), 20), ((10, 0), 20)]
)
def test_the_tightest_of_the_places_says_how_much_is_left(seen: tuple[int, ...], room: int) -> None:
    assert room_of(seen, 30) == room


@given(COUNTS, st.integers(0, 300), st.booleans(), st.booleans())
def test_nobody_may_see_more_for_having_seen_more(
    seen: tuple[int, ...], more: int, is_person: bool, strange: bool
) -> None:
    asker = Asker(tuple("abc"[: len(seen)]), is_person)
    before = mode_of(seen, asker, strange_hour=strange)
    after = mode_of((*seen[:-1], seen[-1] + more), asker, strange_hour=strange)

    assert FREEDOM.index(after) <= FREEDOM.index(before)


@pytest.mark.parametrize(
    ("listed", "most"), [(0, FLOOR_AN_HOUR), (1_000, FLOOR_AN_HOUR), (50_200, 502), (100_000, 1_000)]
)
def test_a_hundredth_of_the_list_in_an_hour_is_strange(listed: int, most: int) -> None:
    assert most_an_hour(listed) == most
