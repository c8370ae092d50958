from hypothesis import given
from hypothesis import strategies as st

from shared.pages.proof import fits, masked

SECRETS = st.binary(min_size=16, max_size=16).map(bytes.hex)


@given(secret=SECRETS)
def test_it_is_never_the_same_twice_and_fits_each_time(secret: str) -> None:
    shown = {masked(secret) for _ in range(4)}

    assert len(shown) == 4
    assert all(fits(one, secret) and secret not in one for one in shown)


@given(secret=SECRETS, other=SECRETS, sent=st.text(max_size=70))
def test_what_no_page_of_this_session_held_does_not_fit(secret: str, other: str, sent: str) -> None:
    assert not fits(sent, secret)
    assert fits(masked(other), secret) == (other == secret)
    assert not fits(masked(other), "")
