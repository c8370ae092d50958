from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gateway.accounts.rules import (
    FEWEST_GUESSES,
    LONGEST_ADDRESS,
    AddressNotReadable,
    LinkEnded,
    PasswordTooEasy,
    PasswordTooLong,
    PasswordTooShort,
    Role,
    fold,
    inside,
    known_preferences,
    refuse_if_few,
    refuse_if_link_ended,
    refuse_unless_address,
    refuse_unless_strong,
    safe_next,
)
from shared.identity import ROLES

AT = datetime(2026, 3, 2, 15, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    "password",
    [
        "four plain words here",  # spaces are fine
        "ñandú café más té sí",  # any letters are
        "😀🙂🙃😉😊😇🥰😍🤩😘😗☺️😚😙",  # and pictures
        "x" * 12 + "yz!",  # exactly 15
        "ab3 " * 50,  # exactly 200
    ],
)
def test_a_long_password_of_any_characters_is_taken(password: str) -> None:
    refuse_unless_strong(password)
    refuse_unless_strong(password, address="alice@peerway.example")


@pytest.mark.parametrize(
    ("password", "refusal"),
    [
        ("fourteen chars", PasswordTooShort),
        ("", PasswordTooShort),
        ("y" * 201, PasswordTooLong),
        ("aaaaaaaaaaaaaaaaaaaa", PasswordTooEasy),  # one key held down
        ("Alice@Peerway.Example", PasswordTooEasy),  # one's own address
    ],
)
def test_a_short_or_easy_password_is_refused(password: str, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        refuse_unless_strong(password, address="alice@peerway.example")


def test_a_password_has_four_characters_that_differ() -> None:
    with pytest.raises(PasswordTooEasy):
        refuse_unless_strong("abc" * 5)
    refuse_unless_strong("abcd" * 4)


def test_what_those_who_guess_would_try_first_is_no_password() -> None:
    refuse_if_few(FEWEST_GUESSES, field="password")

    with pytest.raises(PasswordTooEasy):
        refuse_if_few(FEWEST_GUESSES - 1, field="password")


@pytest.mark.parametrize("address", ["a@b.example", "first.last+tag@sub.domain.org", " ñ@correo.es "])
def test_an_address_that_mail_can_reach_is_taken(address: str) -> None:
    refuse_unless_address(address)


@pytest.mark.parametrize(
    "address",
    ["", "alice", "alice@home", "a b@c.org", "a@b.org\nBcc: all@c.org", "a@b.org, c@d.org", "<a@b.org>", "a@b..org"],
)
def test_an_address_that_mail_cannot_reach_is_refused(address: str) -> None:
    with pytest.raises(AddressNotReadable):
        refuse_unless_address(address)


def test_an_address_is_as_long_as_mail_allows() -> None:
    longest = "a@" + "b" * (LONGEST_ADDRESS - 6) + ".org"

    refuse_unless_address(longest)
    with pytest.raises(AddressNotReadable):
        refuse_unless_address(f"a{longest}")


@given(st.text())
def test_an_address_is_found_however_it_is_typed(address: str) -> None:
    assert fold(fold(address)) == fold(address)
    assert fold(f"  {address} ") == fold(address)


@pytest.mark.parametrize(
    ("ends_at", "used"),
    [
        (AT, False),  # ended just now
        (AT + timedelta(minutes=5), True),
    ],
)
def test_used_and_ended_links_are_refused_alike(ends_at: datetime, used: bool) -> None:
    with pytest.raises(LinkEnded):
        refuse_if_link_ended(ends_at, used=used, now=AT)


def test_a_link_that_is_fresh_leads_on() -> None:
    refuse_if_link_ended(AT + timedelta(seconds=1), used=False, now=AT)


ELSEWHERE = ["https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)", "/a\nb", "evil", ""]


@pytest.mark.parametrize("asked", ELSEWHERE)
def test_after_signing_in_one_never_lands_on_another_site(asked: str) -> None:
    assert safe_next(asked) == inside(asked) == "/"


@pytest.mark.parametrize("asked", ["/", "/exam/sittings?part=oral", "/registry/path#step", "/a//b"])
def test_after_signing_in_one_is_where_one_wanted_to_go(asked: str) -> None:
    assert safe_next(asked) == inside(asked) == asked


@pytest.mark.parametrize("asked", ["/sign-out", "/sign-in?next=/exam", "/register", "/password/new"])
def test_after_signing_in_one_is_not_back_at_the_door(asked: str) -> None:
    assert safe_next(asked) == "/"
    assert inside(asked) == asked


def test_the_roles_are_those_that_policies_know() -> None:
    assert tuple(Role) == ROLES


def test_only_choices_of_today_that_differ_from_the_default_are_kept() -> None:
    typed = {"theme": "dark", "text_size": "100", "spacing": "enormous", "colour": "red"}

    assert known_preferences(typed) == {"theme": "dark"}
