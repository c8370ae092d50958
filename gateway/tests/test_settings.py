import pytest
from pydantic import ValidationError

from gateway.settings import Contact, GatewaySettings

REAL = Contact(name="A real person", phone="617-555-0100", email="help@agency.test", hours="On weekdays")


def test_production_does_not_send_people_to_an_invented_person() -> None:
    with pytest.raises(ValidationError, match="PEERWAY_CONTACT"):
        GatewaySettings(mode="production")

    assert GatewaySettings(mode="production", contact=REAL).contact == REAL


@pytest.mark.parametrize(
    ("given", "sender"),
    [
        ("", "Peerway <no-reply@house.test>"),
        ("post@agency.test", "Peerway <post@agency.test>"),
        ("Peerway <post@agency.test>", "Peerway <post@agency.test>"),
        ('"Peers, and more" <post@agency.test>', '"Peers, and more" <post@agency.test>'),
    ],
)
def test_the_sender_is_neutral_and_an_address_however_it_is_given(given: str, sender: str) -> None:
    found = GatewaySettings(public_url="https://house.test", mail_from=given).sender

    assert (str(found), found.addr_spec.count("@")) == (sender, 1)


@pytest.mark.parametrize("given", ["Peerway", "Peerway <replace-me>", "post@", "two words@agency.test"])
def test_a_sender_that_is_no_address_is_told_at_the_start(given: str) -> None:
    with pytest.raises(ValidationError, match="PEERWAY_MAIL_FROM"):
        GatewaySettings(mail_from=given)
