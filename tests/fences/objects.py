"""Other people's objects in a running house, and addresses that name them."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from functools import cache
from itertools import islice, product
from pathlib import Path

from shared.ids import new_id
from tests.fences.apps import Route

FOUND_BY = {
    ("curriculum", "application_id"): "SELECT id FROM applications",
    ("curriculum", "check_id"): "SELECT id FROM check_attempts ORDER BY random()",
    ("curriculum", "cohort_id"): "SELECT id FROM cohorts",
    ("curriculum", "session_id"): "SELECT id FROM live_sessions",
    ("curriculum", "sheet_id"): "SELECT id FROM course_checks ORDER BY random()",
    ("exam", "accommodation_id"): "SELECT id FROM accommodations",
    ("exam", "arrangement_id"): "SELECT id FROM arranged_help",
    ("exam", "examiner_id"): "SELECT person_id FROM panel_members",
    ("exam", "item_id"): "SELECT item_id FROM form_items",
    ("exam", "appointment_id"): "SELECT id FROM appointments",
    ("exam", "oral_id"): "SELECT id FROM appointments WHERE part = 'oral'",
    ("exam", "place_id"): "SELECT id FROM places",
    ("exam", "opening_id"): "SELECT id FROM openings",
    ("exam", "person_id"): "SELECT person_id FROM candidacies",
    ("exam", "result_id"): "SELECT id FROM results GROUP BY state",
    ("exam", "sitting_id"): "SELECT id FROM sittings",
    ("exam", "slot_id"): "SELECT id FROM oral_slots",
    ("exam", "task_id"): "SELECT id FROM scoring_tasks",
    ("registry", "request_id"): "SELECT id FROM name_requests",
    ("registry", "number"): "SELECT number FROM certifications NATURAL JOIN listings WHERE choice = 'name'",
    ("registry", "organization_id"): "SELECT id FROM organizations",
    ("registry", "member_id"): "SELECT id FROM organization_members",
    ("registry", "watch_id"): "SELECT id FROM watches",
    ("ce-tracker", "credit_id"): "SELECT credit_id FROM evidence ORDER BY id",
    ("ce-tracker", "evidence_id"): "SELECT id FROM evidence ORDER BY id",
    ("ce-tracker", "contact_id"): "SELECT id FROM contacts ORDER BY state, id",
    ("ce-tracker", "entry_id"): "SELECT id FROM practice_entries ORDER BY state, id",
    ("ce-tracker", "paper_id"): "SELECT id FROM log_papers",
    ("ce-tracker", "supervisor_id"): "SELECT id FROM supervisors",
    ("ce-tracker", "offering_id"): "SELECT id FROM offerings",
    ("gateway", "person_id"): "SELECT person_id FROM accounts",
    (
        "gateway",
        "session_id",
    ): "SELECT id FROM sessions WHERE person_id NOT IN (SELECT person_id FROM role_holdings WHERE role = 'trainee')",
}
WORDS = {"answer": "confirm", "kind": "story", "name": "hello", "slug": "not-found", "key": "no-such-key-0000000"}
WORDS |= {"shape": "text", "language": "en"}
WORDS |= {"moment": "before", "consent": "refuse", "piece": "recording"}
"""What stands in an address and is nobody's object; everything else in an address is a number."""
EACH = 3
"""So many objects of a kind: in different states, where the house has them."""
_PARAMETER = re.compile(r"\{(\w+)\}")


def parameters(route: Route) -> list[str]:
    return _PARAMETER.findall(route.path)


class Objects:
    def __init__(self, var: Path) -> None:
        self._var = var
        self.ids = cache(self._ids)

    def _ids(self, service: str, parameter: str) -> tuple[str, ...]:
        question = FOUND_BY.get((service, parameter))
        if question is None:
            return (new_id(),) if parameter.endswith("_id") else (WORDS.get(parameter, "1"),)
        found = tuple(self._read(service, f"{question} LIMIT {EACH}"))
        assert found, f"the house has no {parameter} for {service}"
        return found

    def _read(self, service: str, question: str) -> list[str]:
        with closing(sqlite3.connect(f"file:{self._var}/{service}.db?mode=ro", uri=True)) as connection:
            return [str(row[0]) for row in connection.execute(question)]

    def sessions(self) -> set[str]:
        """Those that stand now."""
        return set(self._read("gateway", "SELECT id FROM sessions"))

    def addresses(self, route: Route) -> Iterator[str]:
        """Some addresses of a route, each naming what is there."""
        choices = [self.ids(route.service, name) for name in parameters(route)]
        for chosen in islice(product(*choices), EACH):
            yield _filled(route, dict(zip(parameters(route), chosen, strict=True)))

    def nowhere(self, route: Route) -> str:
        """The address of what is not there."""
        made_up = {name: new_id() if name.endswith("_id") else WORDS.get(name, "1") for name in parameters(route)}
        return _filled(route, made_up)


def _filled(route: Route, values: dict[str, str]) -> str:
    return _PARAMETER.sub(lambda found: values[found.group(1)], route.path)
