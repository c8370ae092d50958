"""Two windows at one form: what was saved in the newer one is never taken away by the older one unseen."""

from sqlmodel import select

from exam.accommodations.queries import my_accommodations
from exam.ratings.commands import open_task, undo_rating
from exam.ratings.queries import task
from exam.scoring.tables import ScoringTask
from shared.testing import Scene
from shared.testing.cast import alice, bob
from shared.testing.windows import CHANGED, MEANWHILE, Window

from .walk import rows_of, sit_written

PAGE = "/exam/accommodations"


def test_what_makes_it_work_for_me(scene: Scene) -> None:
    older, newer = Window(scene, PAGE), Window(scene, PAGE)
    assert newer.sends(fields={"time": "time_1_5", "supports": ["breaks"]}).status_code == 303

    answer = older.sends(fields={"time": "time_2", "minutes": "none", "supports": ["reader"]})

    assert answer.status_code == 409
    assert CHANGED in answer.text and answer.text.count(MEANWHILE) == 2
    assert set(scene.ask(my_accommodations, alice).kinds) == {"time_1_5", "breaks"}
    assert older.sends(fields={"time": "time_2", "supports": ["breaks", "reader"]}).status_code == 303
    assert {"time_2", "breaks", "reader"} <= set(scene.ask(my_accommodations, alice).ticked)


def test_a_window_in_which_nothing_was_ticked_ends_nothing(scene: Scene) -> None:
    older = Window(scene, PAGE)
    Window(scene, PAGE).sends(fields={"time": "none", "supports": ["breaks"]})

    assert older.sends(time="none", words="A large print, please.").status_code == 303

    assert scene.ask(my_accommodations, alice).kinds == ("breaks",)


def test_scores(scene: Scene) -> None:
    task_id = scene.rows(select(ScoringTask.id).where(ScoringTask.sitting_id == sit_written(scene, alice, 20)))[0]
    scene.do(open_task, bob, task_id)
    page, (first, *others) = f"/exam/examiner/tasks/{task_id}", rows_of(scene, task_id, bob)
    rest = {f"scores.{row}": "2" for row in others}
    older, newer = Window(scene, page, as_=bob), Window(scene, page, as_=bob)
    assert newer.sends(fields={f"scores.{first}": "3", "note": "From the laptop", **rest}).status_code == 303

    typed = {"base": older.base, f"scores.{first}": "1", "note": "From the phone", **rest}
    answer = scene.send(page, typed, as_=bob, headers={"Referer": f"http://testserver{page}"})
    assert answer.status_code == 409 and "You have given your scores." in answer.text
    assert "From the phone" in answer.text and "From the laptop" in answer.text
    scene.do(undo_rating, bob, task_id)
    answer = older.sends(fields=typed)

    assert answer.status_code == 409
    assert all(words in answer.text for words in (CHANGED, "From the laptop", "From the phone"))
    rating = scene.ask(task, bob, task_id).rating
    assert rating is not None and (rating.scores[first], rating.note) == (3, "From the laptop")
