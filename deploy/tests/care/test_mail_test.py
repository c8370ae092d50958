import pytest
from aiosmtpd.controller import Controller

from deploy.care import mail_test
from deploy.setup.steps import Stop


class Box:
    def __init__(self) -> None:
        self.arrived: list[bytes] = []

    async def handle_DATA(self, _: object, __: object, envelope: object) -> str:  # noqa: N802  aiosmtpd's name for it
        self.arrived.append(getattr(envelope, "content", b""))
        return "250 OK"


@pytest.fixture(autouse=True)
def _settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PEERWAY_SMTP_URL", "smtp://127.0.0.1:18157")
    monkeypatch.setenv("PEERWAY_PUBLIC_URL", "https://peerway.agency.internal")
    monkeypatch.setenv("PEERWAY_MAIL_FROM", "Peerway <post@agency.internal>")


def test_a_mail_goes_out_the_way_all_do(capsys: pytest.CaptureFixture[str]) -> None:
    box = Box()
    relay = Controller(box, "127.0.0.1", 18157)
    relay.start()
    try:
        mail_test.main("dana@agency.internal")
    finally:
        relay.stop()

    assert "took a mail to dana@agency.internal, from post@agency.internal" in capsys.readouterr().out
    assert b"https://peerway.agency.internal can send mail" in box.arrived[0]


@pytest.mark.parametrize(("email", "why"), [("dana@agency.internal", "did not go out"), ("", "Say to whom")])
def test_what_is_wrong_is_said_in_a_sentence(email: str, why: str) -> None:
    with pytest.raises(Stop, match=why):
        mail_test.main(email)
