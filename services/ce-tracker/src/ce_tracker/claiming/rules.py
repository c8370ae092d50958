"""How long a draft is kept, and what it has to tell before it can be sent."""

from datetime import datetime, timedelta

from shared.refusals import N_, Conflict, Invalid

KEPT = timedelta(days=60)
"""After the last change: long enough for a paper that comes by mail."""
MOST = 20
"""Drafts of one person."""


class TooManyDrafts(Conflict):
    slug = "too-many-drafts"
    sentence = N_("You have 20 drafts already. Please send one, or throw one away.")


class TitleMissing(Invalid):
    slug = "title-missing"
    sentence = N_("Please tell us what it was called.")


class ProviderMissing(Invalid):
    slug = "provider-missing"
    sentence = N_("Please tell us who gave it.")


class NotOfferedAnyMore(Conflict):
    slug = "not-offered-any-more"
    sentence = N_("This offering takes no new claims now. Please claim it as something else, in your own words.")


class WhatIsMissing(Conflict):
    slug = "what-is-missing"
    sentence = N_("What it was and when is not told yet. Your draft is kept.")


class PaperIsMissing(Conflict):
    slug = "paper-is-missing"
    sentence = N_("There is no photo of your paper yet. Your draft is kept, and you can add it when you have it.")


def delete_at(*, now: datetime) -> datetime:
    """When a draft goes that is not touched again."""
    return now + KEPT


def refuse_if_too_many(drafts: int) -> None:
    if drafts >= MOST:
        raise TooManyDrafts


def refuse_unless_told(*, offered: bool, title: str | None, provider: str | None) -> None:
    """An offering brings its own words."""
    if not offered and not title:
        raise TitleMissing("title")
    if not offered and not provider:
        raise ProviderMissing("provider")


def refuse_unless_open(*, is_open: bool) -> None:
    if not is_open:
        raise NotOfferedAnyMore
