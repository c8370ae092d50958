"""What the check sees in a description, and what it passes over."""

from jobcheck.check import Conflict, Expected, Rules, examine
from jobcheck.clauses import sentences
from jobcheck.notation import Notation

WORDS = Notation({})
PILLS = Conflict(
    "pills",
    "Handing out medication",
    says=(WORDS.pattern("medication"),),
    unless=(WORDS.pattern("your own"),),
    principles=(1,),
    why="why",
    better="better",
)
PEER = Expected("peer", "Supervision by a peer", (WORDS.pattern("supervised by a peer"),), "why", "add")


def test_a_sentence_that_names_a_duty_is_given_back_as_it_stands() -> None:
    verdict = examine("Walk with people.\n- Hand out medication at two.\nListen.", Rules([PILLS], [PEER]))

    assert [(found.conflict.id, found.sentences) for found in verdict.findings] == [
        ("pills", ("Hand out medication at two.",))
    ]
    assert [one.id for one in verdict.missing] == ["peer"]


def test_what_the_job_goes_without_is_no_conflict() -> None:
    for text in (
        "You do not hand out medication.",
        "A peer specialist never handles medication.",
        "The role is free of medication and money.",
    ):
        assert seen(text) == [], text


def test_a_denial_that_comes_later_denies_nothing() -> None:
    assert seen("Hand out medication, not money.") == ["Hand out medication, not money."]


def test_what_is_there_is_not_missing() -> None:
    assert examine("You are supervised by a peer.", Rules([], [PEER])).missing == ()


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


def test_a_heading_that_denies_denies_its_whole_list() -> None:
    for heading in (
        "This position does not include:",
        "You will never be asked to:",
        "Not part of this job:",
        "The following are not part of this position:",
        "What the work is not",
        "These are done by licensed clinicians:",
    ):
        text = f"{heading}\n\n- Handing out medication\n\n- Medication logs\n\nYou pass medication to guests."

        assert seen(text) == ["You pass medication to guests."], heading


def test_a_denied_list_without_marks_ends_with_its_paragraph() -> None:
    assert seen("You will never:\nHand out medication\nCount medication\n\nPass medication.") == ["Pass medication."]


def test_a_denied_list_ends_where_the_next_heading_stands() -> None:
    assert seen("Not your task:\nCounting medication\nYour tasks:\nPassing medication") == ["Passing medication"]


def test_a_lead_in_that_denies_reaches_past_semicolons_to_the_end_of_its_sentence() -> None:
    text = "Tasks not assigned: rent; medication; medication logs. Deliver medication."

    assert seen(text) == ["Deliver medication."]


def test_what_a_denied_list_asks_of_the_peer_all_the_same_is_seen() -> None:
    assert seen("This is not the job:\n- Money\n- You will count medication") == ["You will count medication"]


def test_words_that_only_look_like_a_denial_deny_nothing() -> None:
    for text in (
        "Duties include, but are not limited to: rent; medication.",
        "This is not a desk job:\n- Hand out medication",
        "No experience needed\nHand out medication.",
        "Do not hesitate to hand out medication.",
        "For clients who cannot manage it, hold the medication.",
    ):
        assert len(seen(text)) == 1, text


def test_the_work_of_others_is_no_duty_of_the_peer() -> None:
    for text in (
        "Our nurses give and monitor medication.",
        "You lead groups, our nurses give medication, and our clinicians do the rest.",
        "While nurses give medication, you listen.",
        "The nursing staff handles medication.",
        "Notes, money and medication are handled by clinicians.",
        "Medication stays with the nursing team.",
        "Handing out medication is not part of the role.",
    ):
        assert seen(text) == [], text


def test_helping_others_with_their_work_is_a_duty() -> None:
    for text in (
        "Help nurses hand out medication.",
        "Work with doctors, nurses and case managers to give medication.",
        "The nurse will ask you to count medication.",
        "Nurses prepare medication for you to hand out.",
        "Nurses are assisted with medication.",
        "Hand out medication, and assessments are written by clinicians.",
    ):
        assert seen(text) == [text], text


def test_a_denial_stays_within_its_own_clause() -> None:
    for text in (
        "We never judge, and you will hand out medication.",
        "You do not give advice but hand out medication.",
        "There is no nurse at night, so expect to hand out medication.",
        "When no nurse is in, hand out medication.",
        "You carry no keys except those to the medication room.",
    ):
        assert seen(text) == [text], text


def test_a_denial_goes_through_a_list_in_its_own_clause() -> None:
    assert seen("You will not hold money, search bags, or hand out medication.") == []
    assert seen("We don’t judge, and we don't give medication.") == []


def test_a_line_that_breaks_off_goes_on_in_the_next() -> None:
    text = "In this position at our house by the river you will not\nhand out medication, nor will you keep it."

    assert seen(text) == []


def test_marks_of_many_kinds_are_taken_away() -> None:
    assert sentences("+ Rest\na) Walk\n▪ Talk") == ["Rest", "Walk", "Talk"]


def test_the_work_of_anybody_else_who_is_named_is_no_duty_of_the_peer() -> None:
    assert seen("Medication is given by the county's pharmacy office.") == []
    assert seen("Medication is given by the peer.") == ["Medication is given by the peer."]


def test_a_denial_right_after_the_first_word_counts() -> None:
    lists = Notation({})
    charts = Conflict("charts", "Charts", (lists.pattern("keep~ > charts"),), (), (1,), "why", "better")

    assert examine("We keep no charts.", Rules([charts], [])).findings == ()
    assert examine("We keep all charts.", Rules([charts], [])).findings != ()


def test_an_exception_holds_within_its_stretch_between_pauses() -> None:
    assert seen("Tell about your own medication.") == []
    assert seen("Tell your own story, and hand out medication.") != []


def test_a_list_is_read_with_the_line_that_begins_it() -> None:
    lists = Notation({})
    counts = Conflict("counts", "Counting", (lists.pattern("count~ > pills"),), (), (1,), "why", "better")

    found = examine("You will count:\n- cups\n- pills\n\nThen pills rest.", Rules([counts], [])).findings

    assert [one.sentences for one in found] == [("pills",)]


def test_work_that_is_given_to_others_in_other_words_is_no_duty() -> None:
    for text in (
        "Medication is given by nursing.",
        "Medication pass is a nursing function.",
        "Medication and money: licensed staff only.",
        "We leave medication to the nurses.",
        "Medication (that's the nurse's job) and keys.",
        "Residents keep medication in their rooms.",
        "OUT OF SCOPE\n• Medication: our other unit owns this.",
    ):
        assert seen(text) == [], text


def test_a_case_in_which_the_peer_refuses_is_no_duty() -> None:
    for text in (
        "If medication is given by force, the peer leaves.",
        "When a team asks you to pass medication, you take the request back.",
        'Told to "just hand out the medication", say no.',
        "Do I hand out medication? No, Marge does.",
    ):
        assert seen(text) == [], text


def test_what_only_looks_like_the_work_of_others_is_a_duty() -> None:
    for text in (
        "When a nurse is out, you hand out medication.",
        "Can you hand out medication? You will.",
        "Nobody leaves before you have handed out medication.",
        "Sit outside the door with the medication.",
    ):
        assert len(seen(text)) == 1, text


def test_what_others_do_who_are_named_beside_the_peer_is_no_duty() -> None:
    assert seen("Works with nurses who give medication and clinicians.") == []
    assert seen("The crisis clinician hands out medication.") == []


def test_what_the_peer_does_beside_others_is_a_duty() -> None:
    for text in (
        "Works with nurses who are on shift and counts medication.",
        "Helps nurses who give medication.",
        "Works with nurses who prepare medication for you to hand out.",
        "Volunteers own time to hand out medication.",
    ):
        assert seen(text) == [text], text


def test_what_stands_in_every_posting_asks_nothing() -> None:
    for text in (
        "We are an equal opportunity employer, and medication is no bar.",
        "Prolonged periods of sitting in the medication room.",
        "Health and dental insurance, medication plan.",
    ):
        assert seen(text) == [], text
    assert seen("Long periods of sitting with people after medication.") != []


def test_a_list_of_what_is_required_is_read_with_its_heading() -> None:
    degree = Conflict("degree", "A degree", (Notation({}).pattern("minimum > degree"),), (), (1,), "why", "better")

    found = examine("Minimum Qualifications\n- A degree\n\nPreferred\n- A degree", Rules([degree], [])).findings

    assert [one.sentences for one in found] == [("A degree",)]


def seen(text: str) -> list[str]:
    return [sentence for found in examine(text, Rules([PILLS], [])).findings for sentence in found.sentences]
