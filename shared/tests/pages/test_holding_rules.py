"""What a page holds of what was typed, found in the page itself."""

import pytest

from shared.pages.holding import not_held

TYPED = {"story": ["One\r\ntwo & three "]}


@pytest.mark.parametrize(
    "page",
    [
        '<textarea name="story">\nOne\ntwo &amp; three</textarea>',
        '<input name="story" value="One&#10;two &amp; three">',
        '<input type="hidden" name="story" value="">',
        '<button name="story" value="x">Send</button>',
    ],
)
def test_it_is_held_in_a_field_of_its_name_or_was_never_typed(page: str) -> None:
    assert not_held(page, TYPED) == {}


@pytest.mark.parametrize(
    "page",
    [
        "One\ntwo &amp; three",
        '<textarea name="story">One</textarea>',
        '<textarea name="other">One\ntwo &amp; three</textarea>',
        '<input type="radio" name="story" value="One\ntwo &amp; three">',
        '<select name="story"><option value="One\ntwo &amp; three"></select>',
    ],
)
def test_it_is_not_held_anywhere_else(page: str) -> None:
    assert not_held(page, TYPED) == TYPED


def test_what_is_chosen_is_held_where_it_is_chosen() -> None:
    page = (
        '<input type="checkbox" name="days" value="tu" checked><select name="at"><option value="9" selected></select>'
    )

    assert not_held(page, {"days": ["tu"], "at": ["9"], "_form": ["a.b"], "empty": [" "]}) == {}
