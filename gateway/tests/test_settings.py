import pytest
from pydantic import ValidationError

from gateway.settings import Contact, GatewaySettings

REAL = Contact(name="A real person", phone="617-555-0100", email="help@agency.test", hours="On weekdays")


def test_production_does_not_send_people_to_an_invented_person() -> None:
    with pytest.raises(ValidationError, match="PEERWAY_CONTACT"):
        GatewaySettings(mode="production")

    assert GatewaySettings(mode="production", contact=REAL).contact == REAL


def test_the_sender_is_neutral_and_at_our_own_host() -> None:
    assert GatewaySettings(public_url="https://house.test").sender == "Peerway <no-reply@house.test>"
    assert GatewaySettings(mail_from="post@agency.test").sender == "Peerway <post@agency.test>"
