"""Ratings that were written over become rows that nobody writes over, and claims."""

from tests.migrations.moving import FIRST, SECOND, Moved

_SCORED = {"examiner_id": "bob", "rater": 1, "purpose": "first", "opened_at": FIRST}
EXAM_RATINGS = Moved(
    before={
        "ratings": [
            _SCORED
            | {
                "id": "given",
                "task_id": "1",
                "state": "committed",
                "scores": {"E1": 2, "E2": 3},
                "note": "Heard her first.",
                "evidence": {"E1": "Asked."},
                "committed_at": SECOND,
            },
            _SCORED
            | {
                "id": "in-hand",
                "task_id": "2",
                "state": "open",
                "scores": {},
                "note": "",
                "evidence": {},
                "committed_at": None,
            },
        ]
    },
    after={
        "scoring_claims": [
            {"id": "given"} | _SCORED | {"task_id": "1", "state": "stands", "committed_at": SECOND},
            {"id": "in-hand"} | _SCORED | {"task_id": "2", "state": "open", "committed_at": None},
        ],
        "ratings": [
            {
                "id": "given",
                "task_id": "1",
                "claim_id": "given",
                "note": "Heard her first.",
                "given_at": SECOND,
                "undone_at": None,
            }
        ],
        "rating_rows": [
            {"row": "E1", "rating_id": "given", "score": 2, "evidence": "Asked."},
            {"row": "E2", "rating_id": "given", "score": 3, "evidence": ""},
        ],
    },
)
