"""Many people in training, put in beside the house: does a page of a module feel them?"""

import sqlite3
from contextlib import closing
from pathlib import Path

MODULES_EACH = 10
_TRAININGS = """
WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ?)
INSERT INTO trainings (id, person_id, cohort_id, name, rule_set_id, state, admitted_at, practice_minutes)
SELECT 'enrolled-' || n, 'enrolled-person-' || n, cohort_id, 'Somebody', rule_set_id, 'studying', admitted_at, 0
FROM numbers, (SELECT cohort_id, rule_set_id, admitted_at FROM trainings LIMIT 1)
"""
_MODULES = """
WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ?)
INSERT INTO completed_modules (training_id, module, completed_at)
SELECT id, n, admitted_at FROM trainings, numbers WHERE id LIKE 'enrolled-%'
"""


def enrol(var: Path, people: int) -> int:
    """How many were put in; each has completed ten modules."""
    with closing(sqlite3.connect(var / "curriculum.db", timeout=30)) as database:
        database.execute(_TRAININGS, (people,))
        database.execute(_MODULES, (MODULES_EACH,))
        database.commit()
        (count,) = database.execute("SELECT COUNT(*) FROM trainings WHERE id LIKE 'enrolled-%'").fetchone()
    return int(count)
