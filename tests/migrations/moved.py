"""Revisions that move rows from one table into another: what lay there before, and what lies there after.

Rows of a house, since what a revision moves has to fit together. A row says what matters; the rest is made up.
"""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta

from tests.migrations.moved_ratings import EXAM_RATINGS
from tests.migrations.moving import FIRST, SECOND, Moved
from tests.migrations.seeding import MOMENT

WITHDRAWN = FIRST + timedelta(days=30)


def _result(id: str, state: str, first: str | None, second: str | None, **more: object) -> dict[str, object]:
    withdrawal = {"withdrawal_by": None, "withdrawn_by": None, "withdrawn_on": None}
    times = {"first_at": first and FIRST, "released_at": second and SECOND, "released_on": second and SECOND.date()}
    approvers = {"first_by": first, "released_by": second}
    return {"id": id, "person_id": id, "state": state, "imported": False} | approvers | times | withdrawal | more


def _record(id: str, result: str, act: str, by: str, at: datetime, words: str = "") -> dict[str, object]:
    return {"id": id, "result_id": result, "person_id": result, "act": act, "by": by, "at": at, "words": words}


def _approval(id: str, result: str, act: str, first: str, second: str | None, **more: object) -> dict[str, object]:
    times = {"first_at": FIRST, "closed_at": second and SECOND}
    approvers = {"first_by": first, "second_by": second, "taken_back_by": None}
    words = {"reason": "", "second_reason": ""}
    return {"id": id, "about": "result", "subject_id": result, "act": act} | approvers | times | words | more


EXAM_RESULTS = Moved(
    before={
        "results": [
            _result("draft", "draft", None, None),
            _result("half-out", "half_released", "dana", None),
            _result("out", "released", "dana", "dov"),
            _result("half-back", "half_withdrawn", "dana", "dov", withdrawal_by="dov"),
            _result("back", "withdrawn", "dana", "dov", withdrawal_by="dov", withdrawn_by="dana"),
            _result("brought-in", "released", "dana", "dov", first_at=FIRST, released_at=FIRST, imported=True),
        ],
        "audit_records": [
            _record("a", "half-out", "release, first word", "dana", FIRST),
            _record("b", "out", "release, first word", "dana", FIRST),
            _record("b-2", "out", "release, second word", "dov", SECOND),
            _record("c", "half-back", "release, first word", "dana", FIRST),
            _record("c-2", "half-back", "release, second word", "dov", SECOND),
            _record("d", "half-back", "withdrawal, first word", "dov", WITHDRAWN, "The wrong form."),
            _record("e", "back", "release, first word", "dana", FIRST),
            _record("e-2", "back", "release, second word", "dov", SECOND),
            _record("f", "back", "withdrawal, first word", "dov", WITHDRAWN, "The wrong form."),
            _record("f-2", "back", "withdrawal, second word", "dana", WITHDRAWN, "Seen and agreed."),
            _record("g", "brought-in", "import of an earlier release", "dana", FIRST),
            _record("g-2", "brought-in", "import of an earlier release", "dov", FIRST),
        ],
        "approvals": [],
    },
    after={
        "results": [
            {"id": "draft", "state": "draft"},
            {"id": "half-out", "state": "draft"},
            {"id": "out", "state": "released"},
            {"id": "half-back", "state": "released"},
            {"id": "back", "state": "withdrawn"},
            {"id": "brought-in", "state": "released"},
        ],
        "approvals": [
            _approval("a", "half-out", "release", "dana", None),
            _approval("b", "out", "release", "dana", "dov"),
            _approval("c", "half-back", "release", "dana", "dov"),
            _approval("d", "half-back", "withdraw", "dov", None, first_at=WITHDRAWN, reason="The wrong form."),
            _approval("e", "back", "release", "dana", "dov"),
            _approval(
                *("f", "back", "withdraw", "dov", "dana"),
                first_at=WITHDRAWN,
                closed_at=WITHDRAWN,
                reason="The wrong form.",
                second_reason="Seen and agreed.",
            ),
            _approval("g", "brought-in", "import", "dana", "dov", closed_at=FIRST),
        ],
    },
)


def _decision(id: str, state: str, told: date | None, answered_by: str | None) -> dict[str, object]:
    times = {"proposed_at": FIRST, "answered_at": answered_by and SECOND, "person_told_on": told}
    people = {"person_id": f"person-{id}", "proposed_by": "dana", "answered_by": answered_by}
    return {"id": id, "decision": "revoke" if told else "reinstate", "state": state, "reason": WHY} | times | people


def _act(id: str, about: str, act: str, by: str, at: datetime) -> dict[str, object]:
    return {"id": id, "about": about, "act": act, "by": by, "at": at}


def _approved(id: str, act: str, second: str | None, **more: object) -> dict[str, object]:
    return _approval(id, f"person-{id}", act, "dana", second, about="certification", reason=WHY, **more)


ALONE = "Published by one person, before two were needed."
WHY = "As the panel found it."
REGISTRY_DECISIONS = Moved(
    before={
        "decisions": [
            _decision("waits", "proposed", FIRST.date(), None),
            _decision("done", "confirmed", None, "dov"),
            _decision("not-done", "declined", FIRST.date(), "dana"),
        ],
        "issuing_stops": [
            {"id": "holds", "stopped_by": "dov", "stopped_at": SECOND, "resumed_by": None, "resumed_at": None},
            {"id": "over", "stopped_by": "dana", "stopped_at": FIRST, "resumed_by": "dov", "resumed_at": SECOND},
        ],
        "audit_records": [
            _act("waits", "waits", "proposed: revoke", "dana", FIRST),
            _act("done", "done", "proposed: reinstate", "dana", FIRST),
            _act("done-2", "done", "confirmed: reinstate", "dov", SECOND),
            _act("not-done", "not-done", "proposed: revoke", "dana", FIRST),
            _act("not-done-2", "not-done", "declined: revoke", "dana", SECOND),
            _act("holds", "holds", "issuing stopped", "dov", SECOND),
            _act("over", "over", "issuing stopped", "dana", FIRST),
            _act("over-2", "over", "issuing resumed", "dov", SECOND),
        ],
        "approvals": [],
    },
    after={
        "decisions": [
            {"id": "waits", "person_told_on": FIRST.date()},
            {"id": "done", "person_told_on": None},
            {"id": "not-done", "person_told_on": FIRST.date()},
        ],
        "approvals": [
            _approved("waits", "revoke", None),
            _approved("done", "reinstate", "dov"),
            _approved("not-done", "revoke", None, taken_back_by="dana", closed_at=SECOND),
        ],
    },
)
_JANUARY = date(2027, 1, 1)
_RULES = {"minutes": 600, "ethics_minutes": 120, "grace_days": 60, "own_modules_count": True}
CE_RULE_SETS = Moved(
    before={
        "rule_sets": [
            {"id": "ce-2027-1", "effective_from": _JANUARY, "published_at": FIRST, "published_by": "dana"} | _RULES
        ],
        "approvals": [],
    },
    after={
        "rule_sets": [
            {"id": "ce-2020-1", "effective_from": date(2020, 1, 1), "state": "published"},
            {
                "id": "ce-2027-1",
                "effective_from": _JANUARY,
                "state": "published",
                "body": _RULES,
                "published_at": FIRST,
            },
        ],
        "approvals": [
            {
                "id": "rule-set-ce-2027-1",
                "about": "rule-set",
                "subject_id": "ce-2027-1",
                "act": "publish",
                "first_by": "dana",
                "second_by": None,
                "taken_back_by": None,
                "closed_at": FIRST,
            }
        ],
    },
)
EXAM_ITEMS = Moved(
    before={
        "form_items": [
            {"item_id": "choice", "options": "a,b,c"},
            {"item_id": "one", "options": "a"},
            {"item_id": "written", "options": ""},
        ],
        "machine_scores": [{"item_id": "right", "correct": True}, {"item_id": "other", "correct": False}],
        "scored_parts": [
            {
                "sitting_id": "written",
                "detail": {
                    "choice": [
                        {"item": "right", "domain": "hope", "correct": True},
                        {"item": "other", "domain": "role", "correct": False},
                    ],
                    "written": [{"item": "answer", "domain": "hope", "scored": 4.5, "highest": 9}],
                },
            },
            {"sitting_id": "oral", "detail": {"scenario": "o-1", "version": 1, "rows": {"E1": 2.5}}},
        ],
    },
    after={
        "form_items": [
            {"item_id": "choice", "offered": ["a", "b", "c"]},
            {"item_id": "one", "offered": ["a"]},
            {"item_id": "written", "offered": []},
        ],
        "machine_scores": [
            {"item_id": "right", "reached": 1, "highest": 1},
            {"item_id": "other", "reached": 0, "highest": 1},
        ],
        "scored_parts": [
            {
                "sitting_id": "written",
                "detail": {
                    "items": [
                        {"item": "right", "domain": "hope", "response": "selected", "reached": 1, "highest": 1},
                        {"item": "other", "domain": "role", "response": "selected", "reached": 0, "highest": 1},
                        {"item": "answer", "domain": "hope", "response": "constructed", "reached": 4.5, "highest": 9},
                    ]
                },
            },
            {"sitting_id": "oral", "detail": {"scenario": "o-1", "version": 1, "rows": {"E1": 2.5}}},
        ],
    },
)
TAKES = {"modules": 30, "practice_minutes": 900, "source": "The committee"}
SHIPPED = {
    "id": "training-2012",
    "published_at": None,
    "first_used_at": None,
    "drafted_at": datetime(1990, 1, 1, tzinfo=UTC),
}


def _rules(id: str, published_by: str | None) -> dict[str, object]:
    day = date(2026, 3, int(id))
    return {
        "id": id,
        "effective_from": day,
        "published_by": published_by,
        "published_at": published_by and FIRST,
    } | TAKES


def _dated(id: str, published_at: datetime | None) -> dict[str, object]:
    drafted_at = published_at or datetime(2026, 3, int(id), tzinfo=UTC)
    times = {"drafted_at": drafted_at, "published_at": published_at, "first_used_at": MOMENT}
    return {"id": id, "effective_from": date(2026, 3, int(id)), "body": TAKES, "state": "published"} | times


TRAINING_RULE_SETS = Moved(
    before={"rule_sets": [_rules("1", "dana"), _rules("2", "dov"), _rules("3", None)], "approvals": []},
    after={
        "rule_sets": [SHIPPED, _dated("1", FIRST), _dated("2", FIRST), _dated("3", None)],
        "approvals": [
            _approval(f"rule-set-{id}", id, "publish", by, None, about="rule-set", reason=ALONE, closed_at=FIRST)
            for id, by in (("1", "dana"), ("2", "dov"))
        ],
    },
)
_EXAM_RULES = {"title": "Rules from January", "written": {"pass_percent": 75}}
EXAM_RULE_SETS = Moved(
    before={
        "rule_sets": [
            {
                "id": "exam-2027-1",
                "effective_from": _JANUARY,
                "published_at": FIRST,
                "body": {"id": "exam-2027-1", "effective_from": "2027-01-01", **_EXAM_RULES},
            }
        ]
    },
    after={
        "rule_sets": [
            {"id": "exam-2027-1", "effective_from": _JANUARY, "state": "published", "body": _EXAM_RULES},
        ]
    },
)
EXAM_MODES = Moved(
    before={"appointments": [{"mode": mode} for mode in ("own_device", "at_place", "at_place")]},
    after={"appointments": [{"mode": mode} for mode in ("own_device", "at_place", "at_place")]},
)
"""None of them on paper: nothing ever wrote that, and the way back could not tell it from a room."""
MOVED: Mapping[tuple[str, str], Moved] = {
    ("exam", "2026_12_01_ratings"): EXAM_RATINGS,
    ("exam", "2026_11_29_rule_sets"): EXAM_RULE_SETS,
    ("exam", "2026_12_02_no_mode_on_paper"): EXAM_MODES,
    ("exam", "2026_11_29_typed_states"): Moved(
        before={**EXAM_RESULTS.before, **EXAM_ITEMS.before}, after={**EXAM_RESULTS.after, **EXAM_ITEMS.after}
    ),
    ("registry", "2026_11_29_typed_states"): REGISTRY_DECISIONS,
    ("ce_tracker", "2026_11_29_typed_states"): CE_RULE_SETS,
    ("curriculum", "2026_11_29_typed_states"): TRAINING_RULE_SETS,
}
"""By package and revision. The second record of an approval is named after the first, as it is on the way back."""
NOTHING = Moved({}, {})
