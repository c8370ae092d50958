"""What the other services say, and what people do here."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import UTC, date, datetime, time

from sqlmodel import Session, select

from registry.certifications.commands.sign_and_list import sign_and_list
from registry.certifications.subscribers import SUBSCRIPTIONS
from registry.certifications.tables import Certification
from registry.listings.rules import Choice
from shared.code_of_ethics import code_of_ethics
from shared.database import Database
from shared.events import Envelope, Event, ResultReleased, TrainingCompleted
from shared.identity import HEADER, Identity, Language, sign
from shared.ids import new_id
from shared.messaging import receive
from shared.messaging.tables import Outbox
from shared.testing import KEY, LONG_AGO

API = "/registry/api/v1"
SUBSCRIPTION = {one.aggregate: one for one in SUBSCRIPTIONS}
VERSION = code_of_ethics().version


def as_(person: str, *roles: str, language: Language = "en") -> dict[str, str]:
    """The headers of a signed-in person, for longer than a run of tests takes."""
    who = Identity(person_id=person, name=person.title(), roles=dict.fromkeys(roles, LONG_AGO), language=language)
    return {HEADER: sign(who, "registry", KEY, life=36_000)}


class House:
    """What the other services say, and what people do here, on days of their own."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.said: list[Envelope] = []
        self._versions: dict[tuple[str, str], int] = defaultdict(int)

    def fact(self, event: Event, on: date) -> Envelope:
        """The next fact about this person, as it would travel; nobody has heard it yet."""
        key = (event.aggregate(), event.person_id)
        self._versions[key] += 1
        envelope = Envelope(
            id=new_id(),
            source=f"/{key[0].split('.')[0]}",
            type=event.type,
            subject=event.person_id,
            time=moment(on),
            sequence=self._versions[key],
            data=event.model_dump(mode="json"),
        )
        self.said.append(envelope)
        return envelope

    def hear(self, *envelopes: Envelope) -> None:
        for envelope in envelopes:
            self.database.write_now(receive, envelope, SUBSCRIPTION[envelope.aggregate], now=datetime.now(UTC))

    def tell(self, event: Event, on: date) -> None:
        self.hear(self.fact(event, on))

    def sign(self, person: str, on: date, *, name: str | None = None, choice: Choice = "name") -> str | None:
        return self.database.write_now(
            sign_and_list, person, name=name or person.title(), code_version=VERSION, choice=choice, now=moment(on)
        )

    def certify(self, person: str, on: date, *, name: str | None = None, choice: Choice = "name") -> str:
        self.tell(trained(person, on), on)
        self.tell(released(person, on), on)
        number = self.sign(person, on, name=name, choice=choice)
        assert number is not None
        return number

    def certification(self, person: str) -> Certification | None:
        return self.database.read_now(lambda session: session.get(Certification, person))

    def told(self) -> list[Envelope]:
        """What the registry itself said, in order."""
        return self.database.read_now(outbox)

    def kinds(self) -> list[str]:
        return [envelope.type.removeprefix("registry.certification.").removesuffix(".v1") for envelope in self.told()]

    def facts(self) -> Iterable[Envelope]:
        return [*self.said, *self.told()]


def moment(on: date) -> datetime:
    return datetime.combine(on, time(15), UTC)


def trained(person: str, on: date) -> TrainingCompleted:
    return TrainingCompleted(
        person_id=person,
        training_id=f"training-{person}",
        completed_on=on,
        modules=34,
        practice_minutes=720,
        rule_set="curriculum-1",
    )


def released(person: str, on: date, *, passed: bool = True, result: str | None = None) -> ResultReleased:
    outcome = "passed" if passed else "not_yet_passed"
    return ResultReleased(
        person_id=person,
        result_id=result or f"result-{person}",
        outcome=outcome,
        written="passed",
        oral=outcome,
        released_on=on,
        rule_set="exam-1",
    )


def outbox(session: Session) -> list[Envelope]:
    rows = session.exec(select(Outbox).order_by(Outbox.position))
    return [Envelope.model_validate_json(row.body) for row in rows]
