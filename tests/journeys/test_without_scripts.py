"""With scripts turned off: a module, its check and a whole written sitting."""

import re

from tests.journeys import prepared
from tests.journeys.beside import Beside
from tests.journeys.conftest import Enter
from tests.journeys.staff import Everybody
from tests.journeys.ways import sitting, studying


def test_a_module_a_check_and_a_sitting_need_no_scripts(enter: Enter, beside: Beside, everybody: Everybody) -> None:
    person = beside.do(prepared.admitted(everybody, "Noa Noscript"))
    noa = enter(person, java_script_enabled=False)

    studying.read_module_one(noa)
    studying.walk_the_scenario(noa)
    studying.pass_the_check_at_the_second_try(noa)

    beside.do(prepared.study(person, first=2))
    beside.do(prepared.eligibility(person))
    sitting_id = sitting.begin(noa)
    noa.reads("Your time ends at")
    asked = sitting.questions(beside, person, sitting_id)
    for question in asked:
        noa.stands_at(re.compile(f"Question {question['position']} of {len(asked)}"))
        sitting.answer(noa, question)
        noa.press(re.compile("^(Next|To the overview)$"))
    noa.stands_at("All questions")
    noa.reads("Every question has an answer.")
    noa.follow("Go on to send my answers")
    noa.press("Send my answers")
    noa.stands_at("Your answers are with us")
