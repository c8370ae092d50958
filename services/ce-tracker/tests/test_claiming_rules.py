from datetime import UTC, datetime

import pytest

from ce_tracker.claiming.rules import (
    MOST,
    NotOfferedAnyMore,
    ProviderMissing,
    TitleMissing,
    TooManyDrafts,
    delete_at,
    refuse_if_too_many,
    refuse_unless_open,
    refuse_unless_told,
)
from shared.refusals import Invalid


def test_a_draft_is_kept_for_sixty_days() -> None:
    assert delete_at(now=datetime(2026, 3, 2, 15, tzinfo=UTC)) == datetime(2026, 5, 1, 15, tzinfo=UTC)


def test_one_person_has_so_many_drafts() -> None:
    assert MOST == 20
    refuse_if_too_many(19)
    with pytest.raises(TooManyDrafts):
        refuse_if_too_many(20)


def test_an_offering_brings_its_own_words() -> None:
    refuse_unless_told(offered=True, title=None, provider=None)


@pytest.mark.parametrize(
    ("title", "provider", "refusal", "field"),
    [
        (None, "The Lantern", TitleMissing, "title"),
        ("Listening", None, ProviderMissing, "provider"),
        (None, None, TitleMissing, "title"),
    ],
)
def test_what_is_no_offering_is_told(
    title: str | None, provider: str | None, refusal: type[Invalid], field: str
) -> None:
    with pytest.raises(refusal) as refused:
        refuse_unless_told(offered=False, title=title, provider=provider)
    assert refused.value.field == field


def test_one_that_is_told_is_taken() -> None:
    refuse_unless_told(offered=False, title="Listening", provider="The Lantern")


def test_an_offering_that_is_closed_takes_no_claim() -> None:
    refuse_unless_open(is_open=True)
    with pytest.raises(NotOfferedAnyMore):
        refuse_unless_open(is_open=False)
