"""What somebody reads who is not yet there: what went well, how far they came, and where to begin."""

import re

from exam.publish import read_bank
from exam.results.queries import my_result
from shared.testing import Scene
from shared.testing.cast import alice, bob, carol

from .walk import bring_in, hold_oral, pass_both, release, score, sit_written


def not_yet(scene: Scene) -> str:
    """The written part is not passed, the oral is."""
    hold_oral(scene, alice, 2)
    score(scene, sit_written(scene, alice, 14), 1, bob, carol)
    return release(scene, alice)


def test_there_is_a_bar_for_each_strand_of_both_parts_with_the_line(scene: Scene) -> None:
    result = scene.ask(my_result, alice, not_yet(scene))

    written, oral = ({one.line for one in result.strands if one.line == line} for line in (75, 67))
    assert (written, oral) == ({75}, {67}) and len(result.strands) > 6
    assert {one.title for one in result.went_well} >= {one.title for one in result.strands if one.line == 67}


def test_three_modules_are_the_plan_and_the_first_is_the_next_step(scene: Scene) -> None:
    result_id = not_yet(scene)
    result = scene.ask(my_result, alice, result_id)

    page = scene.read(f"/exam/results/{result_id}", as_=alice)

    first, *_ = numbers = [one.number for one in result.next_modules]
    assert len(numbers) == 3 and numbers == sorted(numbers)
    assert f"Begin with module {first}" in page and page.count('class="next-step"') == 1
    for one in result.next_modules:
        assert f"{one.minutes} minutes to read" in page and one.minutes > 0
    assert set(numbers) <= {number for entry in result.plan for number in entry.modules}


def test_the_page_says_in_words_what_the_bars_show(scene: Scene) -> None:
    result_id = not_yet(scene)

    page = scene.read(f"/exam/results/{result_id}", as_=alice)

    bars = re.findall(r"<svg[^>]*>", page)
    shown = scene.ask(my_result, alice, result_id).strands
    drawn = [one for one in bars if "strand-bar" in one]
    assert len(drawn) == len(shown) and all('aria-hidden="true"' in one for one in drawn)
    for strand in shown:
        assert f"{strand.reached} of 100; the line is at {strand.line}" in page
    assert "What went well" in page and "stays passed for 24 months" in page


def test_who_has_passed_sees_no_bars(scene: Scene) -> None:
    pass_both(scene, alice)

    page = scene.read(f"/exam/results/{release(scene, alice)}", as_=alice)

    assert "strand" not in page and "How far you came" not in page


def test_a_result_of_the_years_before_has_no_bars_and_a_way_on(scene: Scene) -> None:
    page = scene.read(f"/exam/results/{bring_in(scene, alice, 'not_yet_passed', 'not_taken')}", as_=alice)

    assert "How far you came" not in page and "There is no waiting time." in page


def test_every_module_that_a_plan_may_name_is_known_with_its_minutes() -> None:
    files = {file.kind: file.body for file in read_bank().files}
    known = {one["number"] for one in files["modules"]["modules"]}

    assert {number for domain in files["blueprint"]["domains"] for number in domain["modules"]} <= known
