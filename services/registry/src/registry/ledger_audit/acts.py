"""What the leaves say beside the facts, the decisions and the certifications: one to one, and nothing else."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from hashlib import sha256
from typing import Any

from registry.audit.views import Difference
from registry.ledger.rules.leaf_content import Act, keyed
from registry.ledger.views import Opening
from registry.ledger_audit.trees import NOBODY, erased_facts, events_told, said_by_person
from registry.ledger_audit.views import FactRow, LedgerBooks, Opened
from registry.statuses.rules.mark_certification import Mark
from shared.days import day_of

AGGREGATE = "registry.certification"
RENEWALS = (Act.RENEWED, Act.RENEWAL_WITHDRAWN)
TOLD = {act.value for act in (Act.GRANTED, *RENEWALS, Act.SUSPENDED, Act.REINSTATED, Act.REVOKED)}
MARKS = {Act.SUSPENDED: Mark.SUSPENDED, Act.REVOKED: Mark.REVOKED, Act.REINSTATED: Mark.NONE}
MARKS |= {Act.RETIRED: Mark.RETIRED, Act.RETURNED: Mark.NONE}
RESTS = {Act.RETIRED: "paused_on", Act.RETURNED: "resumed_on"}
PAUSES = {f"{AGGREGATE}.paused.v1": "paused_on", f"{AGGREGATE}.resumed.v1": "resumed_on"}
Said = tuple[Opening, dict[str, Any]]


def both(leaves: Iterable[Opened]) -> list[Said]:
    return [(one.opening, one.said) for one in leaves]


def act_differences(books: LedgerBooks) -> Iterator[Difference]:
    yield from _versions(books)
    yield from _facts(books)
    yield from _leaves(books)
    yield from _pauses(books)
    yield from _certifications(books)
    yield from _decisions(books)


def _versions(books: LedgerBooks) -> Iterator[Difference]:
    """The facts of each aggregate are numbered from one to as many as its head says."""
    found: dict[tuple[str, str], list[int]] = {place: [] for place in books.versions}
    for one in sorted(books.facts, key=lambda fact: fact.position):
        found.setdefault((one.aggregate, one.subject), []).append(one.version)
    for (aggregate, subject), versions in found.items():
        last = books.versions.get((aggregate, subject), 0)
        if versions != list(range(1, last + 1)):
            yield Difference(subject, f"facts of {aggregate}", f"1 to {last}", f"{len(versions)} of them")


def _facts(books: LedgerBooks) -> Iterator[Difference]:
    """A fact is what its row says; one about a certification has one leaf, or was emptied by an erasure."""
    recorded, erased = events_told(books), erased_facts(books)
    for one in books.facts:
        said = read_fact(one)
        if (said.get("id"), said.get("type"), said.get("subject"), said.get("sequence")) != (
            *(one.id, one.type, one.subject, one.version),
        ):
            yield Difference(one.subject, "fact", "what its row says", "another")
        elif not said.get("data") and one.id not in erased:
            yield Difference(one.subject, "fact", "emptied by an erasure alone", "emptied")
        elif said.get("data") and one.id in erased:
            yield Difference(one.subject, "fact", "emptied", "what an erasure had emptied")
        kind = one.type.removeprefix(f"{AGGREGATE}.").partition(".")[0]
        if one.type.startswith(AGGREGATE) and kind in TOLD and one.id not in erased and recorded[one.id, kind] != 1:
            yield Difference(one.subject, "fact", "one leaf", f"{recorded[one.id, kind]} leaves")


def _leaves(books: LedgerBooks) -> Iterator[Difference]:
    """A leaf tells of a fact as it stands, or of a row that records the act."""
    facts = {one.id: one for one in books.facts}
    rows = {(one.id, Act.RETIRED.value): one.retired_at for one in books.retired}
    rows |= {(one.id, Act.RETURNED.value): one.returned_at for one in books.retired if one.returned_at}
    whose = {one.id: one.person_id for one in books.retired}
    for person_id, leaves in said_by_person(books).items():
        for opening, said in both(leaves):
            event, act = said.get("event", ""), said.get("act", "")
            if act in TOLD and not _tells(facts.get(event), person_id, said):
                yield differs(opening, "the fact that it tells")
            elif act in (Act.RETIRED, Act.RETURNED):
                moment = rows.pop((event, act), None)
                if whose.get(event) != person_id or moment is None or moment_of(said) != moment:
                    yield differs(opening, "the retirement that it tells")
    for event, act in sorted(rows):
        yield Difference(whose[event], "retirement", "a leaf", f"{act}, and none")


def _pauses(books: LedgerBooks) -> Iterator[Difference]:
    """A fact that somebody rests is one to which the leaf of their retirement commits, or says what its row says.

    Leaves of before committed to the moment alone.
    """
    hashes, days = Counter[tuple[str, str]](), set[tuple[str, str, str]]()
    for person_id, leaves in said_by_person(books).items():
        for _, said in both(leaves):
            if said.get("act") in RESTS and "said" in said:
                hashes[person_id, str(said["said"])] += 1
            elif said.get("act") in RESTS:
                days.add((person_id, RESTS[said["act"]], day_of(moment_of(said)).isoformat()))
    for one in books.facts:
        name = PAUSES.get(one.type)
        data = read_fact(one).get("data") if name else None
        committed = (one.subject, sha256(one.body.encode()).hexdigest())
        if not data or hashes[committed] > 0:
            hashes[committed] -= 1 if data else 0
        elif (one.subject, name, data.get(name)) not in days or data != {"person_id": one.subject, name: data[name]}:
            yield Difference(one.subject, "fact", "as the retirement tells it", "another")
    for person_id, _ in (left for left, times in hashes.items() if times > 0):
        yield Difference(person_id, "retirement", "the fact to which its leaf commits", "another, or none")


def _tells(fact: FactRow | None, person_id: str, said: Mapping[str, Any]) -> bool:
    if fact is None or fact.subject != person_id or said.get("said") != sha256(fact.body.encode()).hexdigest():
        return False
    data, dates = read_fact(fact).get("data", {}), said.get("dates", {})
    same = all(data.get(name) == value for name, value in dates.items() if name != "carried_to")
    return same and data.get("certificate_number") == said.get("credential")


def _certifications(books: LedgerBooks) -> Iterator[Difference]:
    """What the leaves make of each certification is what the books say."""
    issued = {one.person_id: one for one in books.issued}
    leaves = said_by_person(books)
    renewals = {(one.person_id, one.year): one for one in books.renewals}
    for person_id in sorted(issued.keys() | leaves.keys()):
        row, recorded = issued.get(person_id), both(leaves.get(person_id, []))
        if row is None or not any(said.get("act") == Act.GRANTED for _, said in recorded):
            yield Difference(person_id, "certification", "in the ledger and in the books", "in one of them")
            continue
        try:
            expected = _stand(recorded)
        except (KeyError, ValueError):  # sealed by somebody who does not write what we write
            yield Difference(person_id, "certification", "leaves that can be read", "others")
            continue
        found = {name: getattr(row, name) for name in expected}
        if found != expected:
            wrong = ", ".join(name for name in expected if expected[name] != found[name])
            yield Difference(person_id, "certification", "what the ledger says", f"another {wrong}")
        for said in _renewals_left(recorded):
            yield from _renewal(person_id, said, renewals)
    for person_id, year in sorted(renewals):
        yield Difference(person_id, "renewal", "a leaf", f"of {year}, and none")


def _renewals_left(recorded: list[Said]) -> Iterable[dict[str, Any]]:
    """The newest leaf of each year that carries the certification on, and was not taken back since."""
    left: dict[int, dict[str, Any]] = {}
    for _, said in recorded:
        if said.get("act") == Act.RENEWED:
            left[said["dates"]["year"]] = said
        elif said.get("act") == Act.RENEWAL_WITHDRAWN:
            left.pop(said["dates"]["year"], None)
    return left.values()


def _renewal(person_id: str, said: Mapping[str, Any], renewals: dict[tuple[str, int], Any]) -> Iterator[Difference]:
    dates = said["dates"]
    row = renewals.pop((person_id, dates["year"]), None)
    expected = (dates.get("carried_to"), said.get("rule_set"))
    if row is None or (row.valid_until.isoformat(), row.rule_set) != expected:
        yield Difference(person_id, "renewal", f"{dates['year']} as the ledger says", "another, or none")


def _stand(recorded: list[Said]) -> dict[str, Any]:
    stand: dict[str, Any] = {"mark": Mark.NONE, "marked_on": None}
    for _, said in recorded:
        act, dates = said["act"], said.get("dates", {})
        if act == Act.GRANTED:
            days = {name: date.fromisoformat(dates[name]) for name in ("granted_on", "valid_until")}
            stand |= {"number": said["credential"], "rule_set": said.get("rule_set", ""), **days}
        elif act == Act.RENEWED:
            until = date.fromisoformat(dates["valid_until"])
            stand["valid_until"] = max(until, stand.get("valid_until", until))
        elif act == Act.RENEWAL_WITHDRAWN:
            stand["valid_until"] = date.fromisoformat(dates["valid_until"])
        elif act in MARKS:
            mark = MARKS[Act(act)]
            on = date.fromisoformat(dates["decided_on"]) if "decided_on" in dates else day_of(moment_of(said))
            stand |= {"mark": mark, "marked_on": None if mark == Mark.NONE else on}
    return stand


def _decisions(books: LedgerBooks) -> Iterator[Difference]:
    """Each mark by a decision commits to one approval, as it stands; each approval was carried out once."""
    records: dict[tuple[str, str], list[str]] = {}
    for one in books.decisions:
        records.setdefault((one.person_id, one.decision), []).append(one.record)
    names = {Act.SUSPENDED: "suspend", Act.REVOKED: "revoke", Act.REINSTATED: "reinstate"}
    for person_id, recorded in said_by_person(books).items():
        for opening, said in both(recorded):
            if said.get("act") not in names or not said.get("decision"):
                continue
            waiting = records.get((person_id, names[Act(said["act"])]), [])
            fits = [one for one in waiting if keyed(opening.salt, "decision", one) == said["decision"]]
            if fits:
                waiting.remove(fits[0])
            else:
                yield differs(opening, "the approval that it tells")


def differs(opening: Opening, what: str) -> Difference:
    return Difference(opening.person_id or NOBODY, "leaf", f"{what}, as it was", "another, or none")


def moment_of(said: Mapping[str, Any]) -> datetime:
    return datetime.fromisoformat(said["dates"]["at"])


def read_fact(fact: FactRow) -> dict[str, Any]:
    try:
        said = json.loads(fact.body)
    except ValueError:
        return {}
    return said if isinstance(said, dict) else {}
