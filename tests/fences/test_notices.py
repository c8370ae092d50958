"""Whoever is touched by what somebody else does hears of it: every command tells, or says why nobody needs to hear."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from deploy.places import source
from tests.fences.sources import SERVICE_PACKAGES, modules, tree

NOBODY_HEARS = {
    "one's own affair, seen by nobody else or only by those who look at their list": """
        curriculum.applications.keep_application curriculum.applications.withdraw_application
        curriculum.cohorts.introduce_facilitator curriculum.trainings.sign_commitment
        curriculum.course.take_course curriculum.course.read_pages curriculum.course.answer_statements
        curriculum.course.begin_check curriculum.course.keep_answers curriculum.course.hand_in_check
        curriculum.study.begin_check curriculum.study.keep_answers curriculum.study.keep_reflection
        curriculum.study.read_pages
        exam.groups.say_groups exam.arrangements.confirm_help exam.reading_back.confirm_answer
        exam.assignments.leave_to_others
        exam.talk_recordings.agree_to_recording exam.talk_recordings.withdraw_consent
        exam.judges.join_standard exam.judges.estimate_item exam.judges.hand_in_round
        exam.accommodations.request_accommodations exam.answers.flag_question exam.answers.save_answer
        exam.questions.submit_question_page exam.bookings.take_back_decline
        exam.sittings.begin_sitting exam.sittings.continue_here exam.sittings.end_break
        exam.sittings.submit_sitting exam.sittings.take_break exam.panel.join_panel
        registry.credentials.begin_credential registry.credentials.keep_paper
        registry.retirements.come_back registry.retirements.retire registry.conditions.sign_commitment
        registry.reciprocity.withdraw_recognition registry.erasure_requests.stop_erasure
        registry.concerns.keep_concern registry.additions.pass_addition registry.additions.look_at_addition
        registry.concerns.view_concern registry.concerns.declare_tie
        registry.panels.take_seat registry.panels.sit_down
        registry.listings.begin_listing registry.listings.choose_listing registry.listings.describe_listing
        registry.listings.give_share_link registry.directory.choose_directory
        registry.directory.discard_letter registry.directory.refuse_letters
        registry.listings.withdraw_share_link registry.names.show_name
        registry.members.leave_organization registry.employers.withdraw_organization
        registry.programs.end_key registry.programs.make_key registry.changes.choose_mails
        registry.webhooks.end_webhook registry.webhooks.rotate_secret registry.webhooks.set_webhook
        registry.webhooks.try_webhook
        registry.name_requests.ask_for_first_name registry.name_requests.withdraw_name_request
        ce_tracker.claiming.begin_draft ce_tracker.claiming.keep_paper ce_tracker.claiming.tell_what
        ce_tracker.claiming.send_draft ce_tracker.claiming.discard_draft
        ce_tracker.supervisors.invite_supervisor ce_tracker.supervisors.withdraw_invitations
        ce_tracker.supervisors.name_supervisor ce_tracker.log_papers.issue_paper ce_tracker.log_papers.withdraw_paper
        ce_tracker.credits.withdraw_claim ce_tracker.credits.claim_hours ce_tracker.credits.answer_question
        gateway.accounts.change_name gateway.preferences.save_preferences gateway.preferences.change_language
        gateway.sessions.end_session gateway.sessions.sign_out gateway.sessions.end_own_sessions
        """,
    "it is about rules, offerings or the house, and about no person": """
        curriculum.trainings.draft_rule_set
        ce_tracker.offerings.approve_provider ce_tracker.offerings.approve_offering
        ce_tracker.requirements.draft_requirements ce_tracker.requirements.publish_requirements
        ce_tracker.requirements.discard_requirements
        registry.deadlines.draft_concern_rules registry.deadlines.publish_concern_rules
        registry.deadlines.discard_concern_rules registry.wordings.draft_code registry.wordings.publish_code
        registry.wordings.discard_code
        registry.allowance.look_at_strange_hour
        registry.issuing.stop_issuing registry.issuing.resume_issuing registry.issuing.take_back_resuming
        curriculum.cohorts.change_cohort curriculum.cohorts.call_off_cohort
        exam.analysis.ask_for_analysis
        exam.standards.open_standard exam.standards.take_step
        exam.cut_scores.move_standard exam.cut_scores.set_standard_aside exam.cut_scores.lock_standard
        exam.cut_scores.take_back_lock
        exam.places.add_place exam.places.change_place exam.places.close_place exam.places.open_place
        exam.openings.offer_opening exam.openings.watch_opening exam.openings.leave_opening
        """,
    "it is their own time, and whoever is there on the day looks at the day sheet": """
        exam.reservations.book_own_device exam.reservations.book_seat exam.reservations.cancel_written_time
        exam.sittings.start_clock
        """,
    "they sit there, and the pages of the sitting say so": """
        exam.prints.print_sitting exam.sheets.begin_sheet exam.keying.write_on_paper exam.keying.take_in_sheet
        exam.sheets.close_sheet
        exam.keying.key_sheet exam.keying.decide_differences exam.keying.send_in_keyed
        exam.sittings.pause_sitting exam.sittings.resume_sitting exam.sittings.grant_time exam.sittings.note_incident
        """,
    "the two of them know each other and meet: what waits for a word stands on the supervisor's own page": """
        ce_tracker.supervision.note_contact ce_tracker.supervision.correct_contact
        ce_tracker.supervision.withdraw_contact ce_tracker.training_log.note_entry
        ce_tracker.training_log.correct_entry ce_tracker.training_log.withdraw_entry
        """,
    "it was long ago, and the person was told then": "curriculum.completion.import_history",
    "the queue of administrators shows it, and whom it is about asked for it": """
        exam.appeals.ask_appeal exam.work.cannot_judge
        exam.bookings.ask_for_time registry.name_requests.ask_for_name
        registry.advice.ask_advice registry.employers.ask_for_organization registry.reports.tell_duties
        registry.advice.ask_advice registry.reports.tell_duties
        registry.reciprocity.ask_for_recognition ce_tracker.review.appeal_decision ce_tracker.review.explain_doubt
        """,
    "examiners are blind to each other, and nobody is told how far the scoring of an answer is": """
        exam.ratings.open_task exam.ratings.commit_rating exam.ratings.undo_rating exam.ratings.stand_now
        exam.work.rate_and_go_on exam.calibration.begin_calibration exam.back_reading.begin_reading
        exam.back_reading.read_back exam.work.step_aside exam.orals.step_out exam.conflicts.declare_conflict
        exam.ratings.take_to_read exam.scoring.lay_out_specimen exam.calibration.mix_in_anchor
        """,
    "it is about an item, and whoever writes and reviews looks at its page": """
        exam.reviews.review_item exam.reviews.retire_item exam.keys.propose_key exam.keys.value_answer
        exam.keys.take_back_key exam.keys.give_second_word exam.rekeys.approve_key exam.writing.write_item
        exam.writing.succeed_item exam.enemies.decide_enemies exam.fairness.mark_item exam.fairness.give_verdict
        """,
    "the person agreed to it before, and the page on which they did says what is kept": """
        exam.talk_recordings.keep_recording
        """,
    "both examiners and the person were there": """
        exam.bookings.hold_talk exam.orals.conclude_oral exam.appointments.admit_candidate
        exam.sittings.let_in_candidate exam.appointments.begin_appointment
        """,
    "a part of another command, which tells": """
        exam.appointments.void_appointment exam.appointments.call_off exam.sittings.void_sitting exam.slots.close_slot
        exam.openings.close_opening
        registry.names.attest_name registry.names.approve_used_name
        curriculum.practice.call_off_sessions curriculum.attendance.note
        """,
    "nothing holds before the second approval; a draft is nobody's to see": """
        exam.results.draft_again exam.results.take_back_approval exam.results.draft_part exam.results.return_draft
        exam.rescores.rescore_result exam.appeals.answer_appeal exam.appeals.take_back_answer
        registry.concerns.take_on registry.interims.propose_interim registry.interims.drop_interim
        registry.rulings.propose_ruling
        exam.voids.take_back_written_void exam.voids.take_back_oral_void registry.oversight.propose_decision
        """,
    "whoever gets the code is told by whoever gives it to them": "registry.members.invite_member",
    "whom it is about reads it beside what they agreed to": "registry.changes.mark_seen",
    "a letter of its own goes out": "gateway.own_account.replace_password",
}
"""Why nobody is told, and of which commands."""
ON_THE_WAY = {"turn_years"}
"""What a command catches up with before its own work; the news of it is not the news of the command."""


def of_somebody(packages: tuple[str, ...] = SERVICE_PACKAGES) -> Iterator[tuple[str, ast.FunctionDef, Path]]:
    """Every command that somebody gives: its room and name, itself, its file."""
    for path in modules(*packages):
        if "commands" in (path.stem, path.parent.name):
            for function in tree(path).body:
                if isinstance(function, ast.FunctionDef) and _is_given(function):
                    yield _called(path, function.name), function, path


def _is_given(function: ast.FunctionDef) -> bool:
    return not function.name.startswith("_") and any(one.arg == "actor" for one in function.args.args)


def _called(path: Path, name: str) -> str:
    package = next(one for one in SERVICE_PACKAGES if path.is_relative_to(source(one)))
    return f"{package}.{path.relative_to(source(package)).parts[0]}.{name}"


@cache
def _calls(package: str) -> dict[str, set[str]]:
    """Of each function of a service that commands are made of, by its name, the names that it calls."""
    found: dict[str, set[str]] = {}
    for path in modules(package):
        if {"commands", "rows"} & {path.stem, path.parent.name}:
            for node in ast.walk(tree(path)):
                if isinstance(node, ast.FunctionDef):
                    found.setdefault(node.name, set()).update(calls_in(node))
    return found


def calls_in(function: ast.FunctionDef) -> set[str]:
    return {
        call.func.id if isinstance(call.func, ast.Name) else call.func.attr
        for call in ast.walk(function)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name | ast.Attribute)
    }


def tells(function: ast.FunctionDef, calls: dict[str, set[str]]) -> bool:
    """Whether somebody is told by it, or by what it calls."""
    seen, ahead = set[str](), calls_in(function)
    while ahead - seen:
        seen |= ahead
        ahead = {one for name in ahead - ON_THE_WAY for one in calls.get(name, ())}
    return "tell" in seen


def silent() -> set[str]:
    return {name for name, function, _ in of_somebody() if not tells(function, _calls(name.split(".")[0]))}


def excused() -> set[str]:
    return {name for names in NOBODY_HEARS.values() for name in names.split()}


def test_every_command_tells_or_says_why_nobody_hears() -> None:
    assert len(list(of_somebody())) > 80
    assert silent() - excused() == set(), "tell whom it touches (`shared.notices`), or say in NOBODY_HEARS why not"


def test_every_excuse_is_still_needed() -> None:
    assert excused() - silent() == set()


def test_a_command_that_tells_nobody_is_seen() -> None:
    quiet, loud, deep = (
        ast.parse(f"def decide(session, actor):\n    {line}").body[0]
        for line in ("session.add(1)", "tell(session, 'alice')", "carry_out(session)")
    )
    calls = {"carry_out": {"mark"}, "mark": {"tell"}}

    assert (
        isinstance(quiet, ast.FunctionDef) and isinstance(loud, ast.FunctionDef) and isinstance(deep, ast.FunctionDef)
    )
    assert not tells(quiet, calls)
    assert tells(loud, calls)
    assert tells(deep, calls)
