"""What the check sees in a description, and what it passes over."""

import re

from curriculum.hiring.rules import Conflict, Wanted, examine, sentences, speaks_of

PILLS = Conflict("pills", "Handing out medication", (re.compile(r"\bmedication", re.I),), (1,), "why", "better")
PEER = Wanted("peer", "Supervision by a peer", (re.compile(r"supervised by a peer", re.I),), "why", "add")


def test_a_sentence_that_names_a_duty_is_given_back_as_it_stands() -> None:
    verdict = examine("Walk with people.\n- Hand out medication at two.\nListen.", [PILLS], [PEER])

    assert [(found.conflict.id, found.sentences) for found in verdict.found] == [
        ("pills", ("Hand out medication at two.",))
    ]
    assert [one.id for one in verdict.missing] == ["peer"]


def test_what_the_job_goes_without_is_no_conflict() -> None:
    for text in (
        "You do not hand out medication.",
        "A peer specialist never handles medication.",
        "The role is free of medication and money.",
    ):
        assert examine(text, [PILLS], []).found == ()


def test_a_denial_that_comes_later_denies_nothing() -> None:
    assert speaks_of("Hand out medication, not money.", PILLS.patterns)


def test_what_is_there_is_not_missing() -> None:
    assert examine("You are supervised by a peer.", [], [PEER]).missing == ()


def test_lines_of_a_list_are_sentences_without_their_marks() -> None:
    text = "Duties:\n• Greet people\n* Run a group; keep notes\n\n1. Rest. And walk 2.5 miles."

    assert sentences(text) == [
        "Duties:",
        "Greet people",
        "Run a group;",
        "keep notes",
        "Rest.",
        "And walk 2.5 miles.",
    ]
