"""Whether anything was lost, altered or done twice: the books beside what the clients wrote down."""

import asyncio
import json
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import nats

from deploy.run.broker_keys import TOOLS
from shared.messaging.broker import credentials
from shared.services import SERVICES, stream_of
from shared.settings import Settings
from tests.drills.answers import answers
from tests.drills.books import Books
from tests.drills.ledger import KINDS, Ledger

HEARS = {
    "curriculum": ("gateway.role",),
    "exam": ("curriculum.training", "gateway.role"),
    "registry": ("curriculum.training", "exam.candidacy", "ce.record"),
    "ce-tracker": ("registry.certification",),
    "gateway": ("curriculum.notice", "exam.notice", "registry.notice", "ce.notice", "gateway.notice"),
}
"""Who listens to what, written down a second time on purpose."""
UNDERSTOOD = {
    "curriculum.training": ("admitted", "commitment-signed", "completed", "module-completed"),
    "exam.candidacy": ("opened", "result-released", "result-withdrawn", "sitting-submitted"),
    "registry.certification": (
        "commitment-signed",
        "granted",
        "paused",
        "reinstated",
        "renewal-withdrawn",
        "renewed",
        "resumed",
        "revoked",
        "suspended",
    ),
    **dict.fromkeys(HEARS["gateway"], ("due",)),
    "gateway.role": ("given", "ended"),
    "ce.record": (
        "year-covered",
        "year-fulfilled",
        "year-missed",
        "year-progressed",
        "year-reopened",
        "year-returned",
        "year-uncovered",
    ),
}
LATER = {"ce.record.year-opened.v1", "ce.record.year-opened.v2"}
"""Of each aggregate the facts, in their first version, that somebody may count as applied; and those that have others.
This a second time, too."""
SAYS = {one.name: stream_of(one.producer) for one in SERVICES.values() if one.producer}


def differences(books: Books, ledger: Ledger, var: Path) -> list[str]:
    """One line each; an empty list is what a good house gives. `var`: where the keys lie."""
    return [
        *lost_answers(books, ledger, var),
        *_acts(books, ledger),
        *_certificates(books, ledger),
        *_outboxes(books),
        *_inboxes(books),
        *_statuses(books),
    ]


def lost_answers(books: Books, ledger: Ledger, var: Path) -> Iterator[str]:
    """What was acknowledged and is not there any more, or says something else."""
    kept = answers(books, var)
    for key, answer in ledger.answers.items():
        if key not in kept:
            yield f"acknowledged answer lost: {key[1]} version {key[2]}"
        elif kept[key] != answer:
            yield f"acknowledged answer altered: {key[1]} version {key[2]}"
    texts = {(sitting, item, text) for (sitting, item, _), text in kept.items()}
    for known in sorted(ledger.typed - texts):
        yield f"acknowledged typed sentence lost: {known[1]}"


def lost_submissions(books: Books, ledger: Ledger) -> Iterator[str]:
    return _acts_of(books, ledger, "submission")


def _acts(books: Books, ledger: Ledger) -> Iterator[str]:
    for kind in KINDS:
        yield from _acts_of(books, ledger, kind)


def _acts_of(books: Books, ledger: Ledger, kind: str) -> Iterator[str]:
    service, table, columns, which = KINDS[kind]
    kept = set(books.ask(service, f"SELECT {', '.join(columns)} FROM {table} WHERE {which}"))
    for known in sorted(ledger.acts[kind] - kept, key=str):
        yield f"acknowledged {kind} lost: {known}"


def _certificates(books: Books, ledger: Ledger) -> Iterator[str]:
    rows = books.ask("registry", "SELECT person_id, number FROM certifications")
    granted = dict(rows)
    for person, number in ledger.certificates.items():
        if granted.get(person) != number:
            yield f"acknowledged certificate lost or altered: {number}"
    facts = books.ask("registry", "SELECT subject FROM outbox WHERE type = 'registry.certification.granted.v1'")
    for subject, times in Counter(subject for (subject,) in facts).items():
        if times > 1:
            yield f"certified {times} times: {subject}"
    for number, times in Counter(number for _, number in rows).items():
        if times > 1:
            yield f"number given {times} times: {number}"
    for person in {subject for (subject,) in facts} ^ set(granted):
        yield f"certificate and fact do not match: {person}"


def _outboxes(books: Books) -> Iterator[str]:
    for service in SAYS:
        rows = books.ask(
            service, "SELECT aggregate, subject, COUNT(*), MIN(version), MAX(version) FROM outbox GROUP BY 1, 2"
        )
        for aggregate, subject, count, first, last in rows:
            if (first, last) != (1, count):
                yield f"a gap in the facts of {aggregate} about {subject}"
        (unsent,) = books.ask(service, "SELECT COUNT(*) FROM outbox WHERE published_at IS NULL")[0]
        if unsent:
            yield f"{unsent} facts of {service} were never sent"


def _inboxes(books: Books) -> Iterator[str]:
    """Every fact that was said was applied once by everybody who listens, and nobody applied one that was not said."""
    said: dict[str, set[str]] = {}
    unknown: dict[str, str] = {}
    for service in SAYS:
        for aggregate, fact, kind in books.ask(service, "SELECT aggregate, id, type FROM outbox"):
            said.setdefault(aggregate, set()).add(fact)
            if kind not in LATER | {f"{aggregate}.{name}.v1" for name in UNDERSTOOD.get(aggregate, ())}:
                unknown[fact] = kind
    for service, aggregates in HEARS.items():
        heard = {fact for (fact,) in books.ask(service, "SELECT id FROM inbox")}
        expected = set().union(*(said.get(one, set()) for one in aggregates))
        for what, count in (("missing", len(expected - heard)), ("that nobody said", len(heard - expected))):
            if count:
                yield f"{count} facts {what} in {service}"
        for kind in sorted({unknown[fact] for fact in heard & unknown.keys()}):
            yield f"not understood, and counted as applied in {service}: {kind}"
        (held,) = books.ask(service, "SELECT COUNT(*) FROM held")[0]
        if held:
            yield f"{held} facts held or parked in {service}"


def _statuses(books: Books) -> Iterator[str]:
    """Validity, recomputed from the facts: to the end of the year after, or of the year after a fulfilled one."""
    facts = [
        json.loads(body)
        for service in ("registry", "ce-tracker")
        for (body,) in books.ask(service, "SELECT body FROM outbox")
    ]
    expected: dict[str, int] = {}
    for fact in facts:
        year = _carried_to(fact["type"], fact["data"])
        if year:
            expected[fact["subject"]] = max(year, expected.get(fact["subject"], 0))
    for person, valid_until in books.ask("registry", "SELECT person_id, valid_until FROM certifications"):
        if valid_until != f"{expected.get(person)}-12-31":
            yield f"wrong validity: {valid_until} of {person}, and not the end of {expected.get(person)}"


def _carried_to(kind: str, told: dict[str, Any]) -> int | None:
    if kind == "registry.certification.granted.v1":
        return int(told["granted_on"][:4]) + 1
    if kind == "ce.record.year-fulfilled.v1":
        return int(told["year"]) + 1
    if kind == "ce.record.year-returned.v1":
        return int(told["returned_on"][:4])
    return None


async def stream_differences(books: Books, var: Path, address: str) -> list[str]:
    """The broker holds every fact, and one person's facts stand in it in their order (repetitions aside)."""
    client = await nats.connect(address, **credentials(Settings(var=var), TOOLS))
    found: list[str] = []
    for service, stream in SAYS.items():
        seen = await _read(client, stream)
        rows = books.ask(service, "SELECT id FROM outbox")
        missing = {fact for (fact,) in rows} - {fact["id"] for fact in seen}
        if missing:
            found.append(f"{len(missing)} facts missing in the stream {stream}")
        highest: dict[tuple[str, str], int] = {}
        for fact in seen:
            place = (fact["type"].rsplit(".", 2)[0], fact["subject"])
            if fact["sequence"] > highest.get(place, 0) + 1:
                found.append(f"out of order in {stream}: version {fact['sequence']} of {fact['subject']}")
            highest[place] = max(fact["sequence"], highest.get(place, 0))
    await client.close()
    return found


async def _read(client: Any, stream: str) -> list[dict[str, Any]]:
    js = client.jetstream()
    info = await js.stream_info(stream)
    listening = await js.subscribe(">", stream=stream, ordered_consumer=True)
    seen = [json.loads((await listening.next_msg(timeout=10)).data) for _ in range(info.state.messages)]
    await listening.unsubscribe()
    return seen


async def until_quiet(books: Books, *, seconds: float = 60) -> None:
    """Facts travel on after the last request; ask only when nothing moves any more."""
    before: list[Any] = []
    for _ in range(int(seconds)):
        now = [books.ask(service, "SELECT COUNT(*), COUNT(published_at) FROM outbox") for service in SAYS]
        now += [books.ask(service, "SELECT COUNT(*) FROM inbox") for service in HEARS]
        if now == before and not any(row[0][0] - row[0][1] for row in now[: len(SAYS)]):
            return
        before = now
        await asyncio.sleep(1)


async def until_heard(books: Books, *, seconds: float = 120) -> float:
    """After how many seconds every fact was applied by everybody who listens; after a while we no longer wait for it.

    Once a copy was put back everything is said again, and what is new comes last.
    """
    began = time.monotonic()
    while time.monotonic() < began + seconds:
        await until_quiet(books)
        if not list(_inboxes(books)):
            break
        await asyncio.sleep(1)
    return time.monotonic() - began
