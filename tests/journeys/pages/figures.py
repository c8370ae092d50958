"""A report as it is once many have sat: in the house of the journeys too few do for a figure."""

import json
import sqlite3
from contextlib import closing
from dataclasses import asdict

from psychometrics.asked import Asked, Form, ItemScore, Question, Sitting
from psychometrics.report import report
from psychometrics.simulation import Setting, answers
from tests.journeys.staff import Everybody

FORM, PEOPLE = "form-2026-1", Setting(people=80, items=12, planted=0)
ITEMS = [f"w-{number:03}" for number in range(1, PEOPLE.items + 1)]
OPTIONS = ("a", "b", "c", "d")


def many_have_sat(everybody: Everybody, report_id: str) -> dict[str, str]:
    """Figures of forms and items in the place of those of a few people; of examiners it keeps what it said."""
    with closing(sqlite3.connect(everybody.var / "exam.db", timeout=10)) as database, database:
        [(written,)] = database.execute("SELECT report FROM analysis_runs WHERE id = ?", (report_id,))
        made = asdict(report(_asked()))
        kept = json.loads(written) | {name: made[name] for name in ("people", "bands", "forms", "items")}
        database.execute("UPDATE analysis_runs SET report = ? WHERE id = ?", (json.dumps(kept), report_id))
    return {"asked_item": ITEMS[0]}


def _asked() -> Asked:
    """The first answer is right; nobody takes the last one, and in the second item those who know most take b."""
    right, _ = answers(PEOPLE, 7)
    strong = sorted(range(PEOPLE.people), key=lambda person: -right[person].sum())[: PEOPLE.people // 3]
    sittings = [
        Sitting(
            FORM,
            {item: ItemScore(float(right[person][place]), 1) for place, item in enumerate(ITEMS)},
            {
                item: {"R": ["b" if place == 1 and person in strong else _option(right[person][place], person)]}
                for place, item in enumerate(ITEMS)
            },
        )
        for person in range(PEOPLE.people)
    ]
    questions = [Question(item, "R", OPTIONS, OPTIONS[:1]) for item in ITEMS]
    return Asked(sittings, [Form(FORM, 0.7, 0.02, questions, dict.fromkeys(ITEMS, 1))])


def _option(right: float, person: int) -> str:
    return "a" if right else "bc"[person % 2]
