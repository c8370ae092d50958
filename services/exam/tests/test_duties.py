"""For each duty that this service has registered: one bad row stops no other, and a person sees it."""

from datetime import timedelta

import pytest
from fastapi import FastAPI
from sqlmodel import col, select, update

from exam.accommodations.rules import Kind
from exam.analysis.commands import ask_for_analysis
from exam.appeals.commands import ask_appeal
from exam.appeals.inputs import AskAppeal
from exam.appeals.rules import About
from exam.appointments.rules import LATE
from exam.assignments.commands import ask_examiners
from exam.assignments.queries import tasks_to_ask_for
from exam.bookings.commands import ask_for_time
from exam.bookings.inputs import AskForTime
from exam.leases.commands import remind_examiner
from exam.leases.queries import leases_to_remind
from exam.ratings.commands import commit_rating, open_task
from exam.ratings.inputs import CommitRating
from exam.scoring.rules import TaskKind
from exam.scoring.tables import ScoringTask
from exam.sittings.commands import begin_sitting, submit_sitting
from exam.sittings.inputs import SubmitSitting
from exam.talk_recordings.commands import agree_to_recording, keep_recording
from exam.talk_recordings.inputs import Sound
from exam.talk_recordings.rules import DAYS
from shared.actor import Actor
from shared.testing import Scene
from shared.testing.cast import alice, amara, bob, carol, dana, dov, mallory, somebody
from shared.testing.duties import Plant, assert_that_one_bad_row_stops_no_other
from shared.testing.facts import training_completed

from .older import forget_runs, make_older, unseal_ratings, unseal_words
from .reserving import TOMORROW, at_home
from .test_talk_recordings import WAVE
from .walk import ask_for, book, bring_in, offer, release, rows_of, score, sit_written

THREE = (alice, mallory, amara)


def _begin(scene: Scene) -> list[tuple[Actor, str]]:
    scene.hear(training_completed(amara))
    return [(who, scene.do(begin_sitting, who)) for who in THREE]


def leave_answers_of_before(scene: Scene) -> None:
    scene.hear(training_completed(amara))
    for who in THREE:
        sit_written(scene, who, 10)
    make_older(scene)


def leave_sittings_open(scene: Scene) -> None:
    _begin(scene)
    scene.later(days=1)


def send_sittings(scene: Scene) -> None:
    for who, sitting_id in _begin(scene):
        scene.do(submit_sitting, who, sitting_id, SubmitSitting())


def score_sittings(scene: Scene) -> None:
    scene.hear(training_completed(amara))
    for who in THREE:
        sit_written(scene, who, 10)
    for sitting_id in set(scene.rows(select(ScoringTask.sitting_id).where(ScoringTask.kind == TaskKind.ANSWER))):
        score(scene, sitting_id, 3, bob, carol)


def leave_results_of_before(scene: Scene) -> None:
    score_sittings(scene)
    scene.due()
    scene.do(forget_runs)


def leave_recordings_until_their_day(scene: Scene) -> None:
    scene.hear(training_completed(amara))
    first = scene.now + timedelta(days=1)
    talks = [book(scene, who, offer(scene, starts_at=first + timedelta(hours=n))) for n, who in enumerate(THREE)]
    for who, oral_id in zip(THREE, talks, strict=True):
        scene.do(agree_to_recording, who, oral_id)
    scene.later(days=2)
    for oral_id in talks:
        scene.do(keep_recording, bob, oral_id, Sound.of("talk.wav", WAVE))
    scene.later(days=DAYS)


def leave_requests_undecided(scene: Scene) -> None:
    scene.hear(training_completed(amara))
    for who in THREE:
        ask_for(scene, who, Kind.UNLIMITED)
    scene.later(days=14)


def leave_answers_in_hand(scene: Scene) -> None:
    scene.hear(training_completed(amara))
    for who in THREE:
        sit_written(scene, who, 10)
    for task_id in scene.rows(select(ScoringTask.id).where(ScoringTask.kind == TaskKind.ANSWER))[:3]:
        scene.do(open_task, bob, task_id)
    scene.later(days=8)


def leave_them_after_the_reminder(scene: Scene) -> None:
    leave_answers_in_hand(scene)
    for rating_id in scene.ask(leases_to_remind):
        scene.do(remind_examiner, rating_id)
    scene.later(days=3)


def leave_forms_of_before(scene: Scene) -> None:
    _begin(scene)
    make_older(scene)


def leave_copies_beside_scores(scene: Scene) -> None:
    for who in (alice, mallory):
        sit_written(scene, who, 10)
    three = scene.rows(select(ScoringTask.id))[:3]
    copied = update(ScoringTask).where(col(ScoringTask.id).in_(three)).values(answer="as it was")
    scene.do(lambda session, *, now: session.exec(copied))


def leave_words_of_before(scene: Scene) -> None:
    scene.hear(training_completed(amara))
    for who in THREE:
        ask_for(scene, who, Kind.READER, words="now")
        scene.do(ask_for_time, who, AskForTime(words="now"))
    scene.do(unseal_words, "as it was")


def ask_for_reports(scene: Scene) -> None:
    for administrator in (dana, dov, somebody("third", "administrator")):
        scene.do(ask_for_analysis, administrator)


def leave_appeals_unanswered(scene: Scene) -> None:
    scene.hear(training_completed(amara))
    for who in THREE:
        result_id = bring_in(scene, who, "not_yet_passed", "not_taken")
        scene.do(ask_appeal, who, result_id, AskAppeal(about=About.CONDITIONS, words="It was loud."))
    scene.later(days=40)


def leave_appeals_without_examiners(scene: Scene) -> None:
    """Two of two written answers each, for one of which somebody was asked."""
    score_sittings(scene)
    for who, result_id in [(who, release(scene, who)) for who in THREE[:2]]:
        scene.do(ask_appeal, who, result_id, AskAppeal(about=About.SCORING, words="I heard him out."))
    [first, *_] = scene.ask(tasks_to_ask_for)
    scene.do(ask_examiners, first)


def leave_times_unused(scene: Scene) -> None:
    scene.hear(training_completed(amara))
    for who in THREE:
        at_home(scene, who)
    scene.at(TOMORROW + LATE + timedelta(minutes=1))


def leave_times_that_grew(scene: Scene) -> None:
    scene.hear(training_completed(amara))
    for who in THREE:
        at_home(scene, who)
    scene.later(minutes=1)
    for who in THREE:
        ask_for(scene, who, Kind.TIME_1_25)


def leave_scores_given(scene: Scene) -> None:
    for who in (alice, mallory):
        sit_written(scene, who, 10)
    for task_id in scene.rows(select(ScoringTask.id).where(ScoringTask.kind == TaskKind.ANSWER))[:3]:
        scene.do(open_task, bob, task_id)
        scores = dict.fromkeys(rows_of(scene, task_id, bob), 2)
        scene.do(commit_rating, bob, task_id, CommitRating(scores=scores))
    scene.later(minutes=1)


def leave_notes_of_before(scene: Scene) -> None:
    leave_scores_given(scene)
    scene.do(unseal_ratings, "as it was")


PLANTS: dict[str, Plant] = {
    "miss_written": leave_times_unused,
    "fit_appointment": leave_times_that_grew,
    "stand_rating": leave_scores_given,
    "submit_overdue": leave_sittings_open,
    "import_submission": send_sittings,
    "carry_over_form": leave_forms_of_before,
    "seal_answers": leave_answers_of_before,
    "drop_copy": leave_copies_beside_scores,
    "seal_words": leave_words_of_before,
    "seal_request": leave_words_of_before,
    "seal_rating": leave_notes_of_before,
    "draft_result": score_sittings,
    "carry_over_result": leave_results_of_before,
    "approve_overdue": leave_requests_undecided,
    "remind_examiner": leave_answers_in_hand,
    "tell_late": leave_appeals_unanswered,
    "show_report": ask_for_reports,
    "ask_examiners": leave_appeals_without_examiners,
    "end_lease": leave_them_after_the_reminder,
    "delete_recording": leave_recordings_until_their_day,
}


@pytest.mark.parametrize("name", PLANTS)
def test_one_bad_row_stops_no_other(scene: Scene, name: str) -> None:
    duty = next(one for one in scene.app.state.duties if one.name == name)

    assert_that_one_bad_row_stops_no_other(scene, duty, PLANTS)


def test_every_duty_is_tried(app: FastAPI) -> None:
    assert {duty.name for duty in app.state.duties} == set(PLANTS)
