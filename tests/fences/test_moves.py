"""No state waits for one person alone: from each a way leads on, whoever is gone.

Every table of moves says who may make each of its moves. Whoever is meant by a role can be replaced by another who
holds it; the person whom it is about, and a single examiner, cannot.
"""

import ast
from dataclasses import dataclass, field
from importlib import import_module
from typing import Literal

import pytest

from deploy.places import PACKAGES, source
from shared.moves import Moves
from tests.fences.sources import modules, tree

Who = Literal["person", "staff", "two", "time"]
"""PERSON: whom it is about, and nobody else. STAFF: whoever holds a role. TWO: two administrators. TIME: by itself."""
REPLACED: set[Who] = {"staff", "two", "time"}


@dataclass(frozen=True)
class Table:
    """`ends`: nothing has to follow. `rests`: only the person waits there, for themselves, each with the reason."""

    by: dict[str, Who]
    ends: set[str]
    rests: dict[str, str] = field(default_factory=dict)


TABLES = {
    "curriculum.applications.rules": Table(
        by={"send": "person", "withdraw": "person", "admit": "staff", "refuse": "staff", "give_back": "staff"},
        ends={"admitted", "refused", "withdrawn"},
        rests={"draft": "nobody has seen it, and no place is taken"},
    ),
    "curriculum.cohorts.rules": Table(
        by={"close": "staff", "reopen": "staff", "finish": "staff", "call_off": "staff"},
        ends={"finished", "called_off"},
    ),
    "curriculum.trainings.rules": Table(
        by={"sign": "person", "complete": "person"},
        ends={"completed"},
        rests={"admitted": "it is theirs to begin", "studying": "it is theirs to go on, at any time"},
    ),
    "exam.accommodations.rules.decide_request": Table(
        by={"approve": "time", "decline": "staff", "end": "person"}, ends={"approved", "declined", "ended"}
    ),
    "exam.slots.rules": Table(by={"book": "person", "give_back": "person", "withdraw": "staff"}, ends={"withdrawn"}),
    "exam.arrangements.rules": Table(by={"confirm": "person", "replace": "staff"}, ends={"confirmed", "replaced"}),
    "exam.places.rules": Table(by={"close": "staff", "open": "staff"}, ends={"closed"}),
    "exam.openings.rules": Table(by={"withdraw": "staff"}, ends={"open", "withdrawn"}),
    "exam.appointments.rules.move_appointment": Table(
        by={"check_in": "staff", "hold": "staff", "miss": "staff", "call_off": "staff", "void": "two"},
        ends={"held", "no_show", "called_off", "voided"},
    ),
    "exam.standards.rules": Table(
        by={
            "train": "staff",
            "begin-round-one": "staff",
            "talk": "staff",
            "begin-round-two": "staff",
            "propose": "staff",
            "lock": "two",
            "set-aside": "staff",
        },
        ends={"in-force", "set-aside"},
    ),
    "exam.sittings.rules": Table(by={"submit": "time", "void": "two"}, ends={"submitted", "voided"}),
    "exam.calibration.rules": Table(by={"meet": "staff", "miss": "staff"}, ends={"met", "missed"}),
    "exam.scoring.rules": Table(
        by={"adjudicate": "time", "settle": "time", "close": "two"}, ends={"settled", "closed"}
    ),
    "exam.ratings.rules": Table(by={"commit": "staff", "undo": "staff", "stand": "time"}, ends={"stands"}),
    "exam.scores.rules": Table(
        by={"keep": "time", "draft": "time", "reconsider": "time", "withdraw": "two", "draft_again": "staff"},
        ends={"drafted"},
    ),
    "exam.appeals.rules": Table(by={"answer": "two"}, ends={"answered"}),
    "exam.results.rules": Table(
        by={"release": "two", "return": "two", "withdraw": "two", "rescore": "two"}, ends={"released", "withdrawn"}
    ),
    "registry.name_requests.rules": Table(
        by={"confirm": "staff", "decline": "staff", "withdraw": "person"}, ends={"confirmed", "declined", "withdrawn"}
    ),
    "registry.reciprocity.rules": Table(
        by={"recognize": "two", "decline": "staff", "withdraw": "person"},
        ends={"recognized", "declined", "withdrawn"},
    ),
    "registry.concerns.rules": Table(
        by={"send": "person", "take-up": "staff", "close": "staff", "conclude": "two"},
        ends={"closed"},
        rests={"draft": "nobody has seen it; what nobody sends is deleted in time"},
    ),
    "registry.interims.rules": Table(
        by={"suspend": "two", "drop": "staff", "keep": "two", "lift": "two", "lapse": "time", "decide": "two"},
        ends={"ended"},
    ),
    "registry.objections.rules": Table(by={"uphold": "staff", "decline": "staff"}, ends={"upheld", "declined"}),
    "registry.rulings.rules": Table(
        by={"confirm": "two", "decline": "staff", "appeal": "person", "enforce": "time", "replace": "two"},
        ends={"dropped", "in-force", "replaced"},
    ),
    "registry.employers.rules": Table(
        by={"verify": "staff", "decline": "staff", "withdraw": "person", "end": "staff"},
        ends={"verified", "declined", "withdrawn", "ended"},
    ),
    "registry.watching.rules": Table(
        by={"ask": "staff", "give": "person", "refuse": "person", "withdraw": "person", "end": "staff"},
        ends={"given", "refused", "withdrawn", "ended"},
    ),
    "registry.erasure_requests.rules": Table(
        by={"confirm": "two", "decline": "staff", "stop": "person", "begin": "time", "carry out": "time"},
        ends={"done", "declined", "stopped"},
    ),
    "registry.statuses.rules.mark_certification": Table(
        by={"suspend": "two", "revoke": "two", "reinstate": "two", "retire": "person", "return": "person"},
        ends={"none", "revoked", "retired"},
    ),
    "ce_tracker.reckoning.rules.tell_phase": Table(
        by={"fulfil": "person", "miss": "time", "return": "person", "excuse": "time", "reopen": "two"},
        ends={"fulfilled", "returned", "excused"},
        rests={"missed": "the hours can be made up at any time"},
    ),
    "ce_tracker.offerings.rules": Table(by={"close": "staff", "reopen": "staff"}, ends={"open", "closed"}),
    "ce_tracker.credits.rules.claim_states": Table(
        by={
            "accept": "staff",
            "not-count": "staff",
            "ask-for-more": "staff",
            "answer": "person",
            "withdraw": "person",
            "appeal": "person",
            "doubt": "staff",
            "explain": "person",
            "let-stand": "staff",
            "reverse": "two",
        },
        ends={"accepted", "not-counted", "withdrawn"},
        rests={"more-asked": "it keeps the day on which it was sent, and nobody else waits"},
    ),
    "ce_tracker.supervisors.rules": Table(
        by={"confirm": "person", "deny": "person", "correct": "person"},
        ends={"confirmed", "not-so"},
        rests={"noted": "it is the person's own record, and nothing follows from a word that nobody says"},
    ),
    "gateway.people.rules": Table(by={"begin": "time", "stop": "staff"}, ends={"begun", "stopped"}),
    "shared.rule_sets.rules": Table(
        by={"publish": "two", "withdraw": "two", "discard": "staff"}, ends={"published", "withdrawn"}
    ),
}


def declared() -> set[str]:
    """Every module that has a table of moves."""
    found = set()
    for package in PACKAGES:
        for path in modules(package):
            for node in tree(path).body:
                if isinstance(node, ast.AnnAssign) and ast.unparse(node.annotation).startswith("Moves["):
                    parts = path.relative_to(source(package).parent).with_suffix("").parts
                    found.add(".".join(parts))
    return found


def test_every_table_of_moves_says_who_makes_them() -> None:
    assert declared() == set(TABLES)


@pytest.mark.parametrize("module", TABLES)
def test_from_every_state_a_way_leads_on_without_whom_it_is_about(module: str) -> None:
    moves: Moves[object, str] = import_module(module).MOVES
    table = TABLES[module]

    assert {str(verb) for _, verb, _ in moves} == set(table.by)
    assert stuck(moves, table) == set()
    assert set(table.rests) <= {str(state) for state, _, _ in moves}


def stuck(moves: Moves[object, str], table: Table) -> set[str]:
    """States from which nobody but the person themselves leads on."""
    onward = {(str(before), str(to)) for before, verb, to in moves if table.by[str(verb)] in REPLACED}
    free = set(table.ends) | set(table.rests)
    while more := {before for before, to in onward if to in free} - free:
        free |= more
    return {str(one) for before, _, to in moves for one in (before, to)} - free


def test_a_state_that_waits_for_one_person_is_seen() -> None:
    moves: Moves[object, str] = import_module("exam.slots.rules").MOVES
    table = TABLES["exam.slots.rules"]

    assert stuck(moves, Table(by=table.by | {"withdraw": "person"}, ends=table.ends)) == {"open", "booked"}
