"""The registry's books beside what the facts say: every difference, one line each."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from registry.audit.recomputation import (
    History,
    all_stand,
    day,
    days_it_could_be_granted,
    histories,
    is_understood,
    made_up,
    renewed_for,
    rule_set_of,
    status,
    valid_until,
)
from registry.audit.views import Books, Difference, Report, Shown
from registry.certifications.views import Certified
from shared.events import Envelope

DECIDED = {"suspended": "suspend", "reinstated": "reinstate", "revoked": "revoke"}


def audit(facts: Iterable[Envelope], books: Books, today: date) -> Report:
    """`facts` are all that the outboxes of all services hold."""
    facts = tuple(facts)
    said = histories(facts)
    differences = [
        *_not_understood(facts),
        *_certificates(said, books),
        *(found for issued in books.issued for found in _one(issued, said.get(issued.person_id, History()), books)),
        *_statuses(said, books, today),
        *_decisions(said, books),
        *_disclosures(books),
    ]
    return Report(certificates=len(books.issued), statuses=len(books.shown), differences=tuple(differences))


def _not_understood(facts: Iterable[Envelope]) -> Iterator[Difference]:
    """What this audit cannot reckon with, it says: no status is right of which a fact is left out."""
    for person_id, kind in sorted({(fact.subject, fact.type) for fact in facts if not is_understood(fact)}):
        yield Difference(person_id, "fact", "a kind that this audit knows", kind)


def _certificates(said: Mapping[str, History], books: Books) -> Iterator[Difference]:
    """One for each person whose conditions stand, and none for anybody else; no number twice."""
    people = {one.person_id for one in books.issued}
    for person_id, history in said.items():
        granted = history.of("granted")
        if person_id not in people and granted:
            yield Difference(person_id, "certificate", f"{granted[0]['certificate_number']} in the books", "none")
        elif person_id not in people and all_stand(history) and _should_be_granted(person_id, books):
            yield Difference(person_id, "certificate", "granted: all three conditions stand", "none")
        if len(granted) > 1:
            yield Difference(person_id, "grants", "one", str(len(granted)))
    for number, times in Counter(one.number for one in books.issued).items():
        if times > 1:
            yield Difference("-", "number", f"{number} once", f"{times} times")


def _should_be_granted(person_id: str, books: Books) -> bool:
    return person_id not in books.waiting and not books.issuing_stopped


def _one(issued: Certified, history: History, books: Books) -> Iterator[Difference]:
    """Everything that stands on one certificate."""
    possible = sorted(days_it_could_be_granted(history))
    if issued.granted_on not in possible:
        expected = " or ".join(map(str, possible)) or "no certificate: the three conditions never stood together"
        yield Difference(issued.person_id, "granted on", expected, str(issued.granted_on))
    if issued.rule_set != rule_set_of(issued, books):
        yield Difference(issued.person_id, "rule set", rule_set_of(issued, books), issued.rule_set)
    if issued.valid_until != (expected_day := valid_until(issued, history, books)):
        yield Difference(issued.person_id, "valid until", str(expected_day), str(issued.valid_until))
    announced = [(one["certificate_number"], day(one, "granted_on")) for one in history.of("granted")]
    if announced[:1] != [(issued.number, issued.granted_on)]:
        yield Difference(issued.person_id, "what was told", f"{issued.number} on {issued.granted_on}", str(announced))
    carried = sorted(made_up(history))
    renewed = sorted(renewed_for(history))
    if renewed != carried:
        yield Difference(issued.person_id, "renewals", str(carried), str(renewed))


def _statuses(said: Mapping[str, History], books: Books, today: date) -> Iterator[Difference]:
    for issued in books.issued:
        expected = status(issued, said.get(issued.person_id, History()), books, today)
        shown = books.shown.get(issued.person_id)
        if shown != expected:
            yield Difference(issued.person_id, "status", _written(expected), _written(shown))


def _decisions(said: Mapping[str, History], books: Books) -> Iterator[Difference]:
    """Whatever was suspended, reinstated or revoked was decided by two people."""
    by_two = Counter((one.person_id, one.decision) for one in books.confirmed if one.proposed_by != one.confirmed_by)
    announced = Counter(
        (person_id, DECIDED[kind])
        for person_id, history in said.items()
        for kind, _, _ in history.said
        if kind in DECIDED
    )
    for person_id, decision in sorted(set(by_two) | set(announced)):
        if by_two[person_id, decision] != announced[person_id, decision]:
            expected = f"{by_two[person_id, decision]} by two people"
            yield Difference(
                person_id, f"decision to {decision}", expected, f"{announced[person_id, decision]} in force"
            )


def _disclosures(books: Books) -> Iterator[Difference]:
    """Nobody is found by name who did not choose it."""
    for person_id in sorted(books.searchable - books.by_name):
        yield Difference(person_id, "search", "not found by name", "found by name")


def _written(shown: Shown | None) -> str:
    if shown is None:
        return "none"
    return " ".join(str(part) for part in (shown.kind, shown.until, shown.since) if part)
