"""The form convention: what cannot be taken comes back on its page, with what was typed and what to do about it."""

import re
from enum import StrEnum
from typing import Literal

import pytest
from pydantic import BaseModel, ValidationError

from shared.pages.sentences import complaints
from shared.testing import LONG_AGO

from .trial import Trial

GOOD = {"name": "Alma", "place": "here", "days": ["tu", "we"], "promise": "true"}
PDF = b"%PDF-1.7\n1 0 obj\n"


def test_a_good_form_is_taken_and_confirmed_on_the_next_page(trial: Trial) -> None:
    answer = trial.client.post("/trial/apply", data=GOOD)

    assert (answer.status_code, answer.headers["location"]) == (303, "/trial/apply")
    assert trial.taken[0].days == ["tu", "we"]
    assert '<p class="said">Please choose a file.</p>' in trial.page()
    assert 'class="said"' not in trial.page()


def test_what_is_empty_takes_its_default(trial: Trial) -> None:
    trial.client.post("/trial/apply", data=GOOD | {"story": "  ", "hours": ""})

    assert (trial.taken[0].story, trial.taken[0].hours, trial.taken[0].evidence) == (None, None, None)


def test_lines_end_as_they_do_everywhere_and_control_characters_go(trial: Trial) -> None:
    trial.client.post("/trial/apply", data=GOOD | {"story": " one\r\ntwo\x00\x07 "})

    assert trial.taken[0].story == "one\ntwo"


def test_a_text_that_is_ticked_together_has_a_line_for_each_box(trial: Trial) -> None:
    trial.client.post("/trial/apply", data=GOOD | {"story": ["one", " ", "two"]})

    assert trial.taken[0].story == "one\ntwo"


def test_fields_of_one_group_become_one_table(trial: Trial) -> None:
    trial.client.post("/trial/apply", data=GOOD | {"ratings.first": "3", "ratings.second": "2"})

    assert trial.taken[0].ratings == {"first": 3, "second": 2}


def test_what_cannot_be_read_comes_back_with_all_that_was_typed(trial: Trial) -> None:
    answer = trial.client.post("/trial/apply", data={"name": "<b>far too long</b>", "days": ["we"], "story": "Mine"})

    assert answer.status_code == 422
    assert 'value="&lt;b&gt;far too long&lt;/b&gt;"' in answer.text
    assert re.search(r'value="we"\s*checked', answer.text)
    assert re.search(r">\s*Mine</textarea>", answer.text)
    assert not trial.taken


@pytest.mark.parametrize(
    ("changed", "field", "sentence"),
    [
        ({"name": ""}, "name", "Please fill in: The name you use"),
        ({"name": "eleven chars"}, "name", "This is too long. Please use at most 10 letters."),
        ({"name": "joke"}, "name", "Please choose at most 1."),
        ({"place": "nowhere"}, "place", "Please choose one of the answers."),
        ({"place": ""}, "place", "Please choose one of the answers."),
        ({"days": []}, "days", "Please choose at least 1."),
        ({"promise": ""}, "promise", "Please tick this box to go on."),
        ({"ratings.first": "many"}, "ratings.first", "Please write a whole number, such as 3."),
    ],
)
def test_each_complaint_is_a_plain_sentence_at_its_field(
    trial: Trial, changed: dict[str, str], field: str, sentence: str
) -> None:
    answer = trial.client.post("/trial/apply", data=GOOD | changed)

    assert answer.status_code == 422
    at_the_field = re.search(rf'<p class="usa-error-message" id="{re.escape(field)}-error">(.*?)</p>', answer.text)
    assert at_the_field
    assert at_the_field[1].endswith(sentence)
    assert f'href="#{field}"' in answer.text
    assert 'aria-invalid="true"' in answer.text


class Side(StrEnum):
    LEFT = "left"
    RIGHT = "right"


class Turn(BaseModel):
    side: Side
    how: Literal["slowly", "fast"]
    why: str


def test_a_missing_choice_is_asked_for_as_one_whatever_it_is_made_of() -> None:
    with pytest.raises(ValidationError) as refused:
        Turn.model_validate({})

    assert [(one.field, one.sentence) for one in complaints(refused.value, Turn)] == [
        ("side", "Please choose one of the answers."),
        ("how", "Please choose one of the answers."),
        ("why", "Please answer this question."),
    ]


def test_the_list_of_complaints_names_each_question_and_what_is_wrong(trial: Trial) -> None:
    answer = trial.client.post("/trial/apply", data=GOOD | {"name": "", "days": []})

    assert "2 things need another look" in answer.text
    assert '<a href="#name">Please fill in: The name you use</a>' in answer.text
    assert re.search(r"Which days\?</span> Please choose at least 1\.", answer.text)


def test_complaints_speak_the_persons_language(trial: Trial) -> None:
    trial.reads(language="es")

    answer = trial.client.post("/trial/apply", data=GOOD | {"name": "eleven chars"})

    assert "Es demasiado largo. Use como máximo 10 letras." in answer.text
    assert '<html lang="es"' in answer.text


def test_a_refused_command_shows_its_sentence_above_the_same_page(trial: Trial) -> None:
    answer = trial.client.post("/trial/apply", data=GOOD | {"name": "full"})

    assert answer.status_code == 409
    assert "Please choose at least 2,000." in answer.text
    assert 'value="full"' in answer.text


def test_a_refusal_about_one_field_stands_at_that_field(trial: Trial) -> None:
    answer = trial.client.post("/trial/apply", data=GOOD | {"name": "taken"})

    assert answer.status_code == 422
    assert 'id="name-error"' in answer.text


def test_an_unknown_error_keeps_what_was_typed_and_reveals_its_reference_only(trial: Trial) -> None:
    answer = trial.client.post("/trial/apply", data=GOOD | {"name": "crash"})

    assert answer.status_code == 500
    assert 'value="crash"' in answer.text
    assert "the secret inside" not in answer.text


def test_a_secret_is_never_written_back(trial: Trial) -> None:
    answer = trial.client.post("/trial/apply", data=GOOD | {"name": "", "secret": " my long pass phrase "})

    assert "my long pass phrase" not in answer.text


def test_a_secret_keeps_its_spaces(trial: Trial) -> None:
    trial.client.post("/trial/apply", data=GOOD | {"secret": " my pass phrase "})

    secret = trial.taken[0].secret
    assert secret is not None
    assert secret.get_secret_value() == " my pass phrase "


def test_a_page_that_has_moved_on_gives_the_sentence_on_a_page_of_its_own(trial: Trial) -> None:
    trial.gone = True

    answer = trial.client.post("/trial/apply", data=GOOD | {"name": "full"})

    assert answer.status_code == 409
    assert "That did not go through" in answer.text
    assert "Please choose at least 2,000." in answer.text


def test_a_button_without_a_page_leads_back_to_where_it_stood(trial: Trial) -> None:
    answer = trial.client.post("/trial/admit", headers={"referer": "http://testserver/trial/apply?of=3"})

    assert answer.status_code == 409
    assert "Please choose at least 3." in answer.text
    assert 'href="/trial/apply?of=3"' in answer.text


@pytest.mark.parametrize("referer", ["https://elsewhere.example/x", "http://testserver//elsewhere.example", "nonsense"])
def test_the_way_back_never_leads_out_of_the_house(trial: Trial, referer: str) -> None:
    answer = trial.client.post("/trial/admit", headers={"referer": referer})

    assert "elsewhere.example" not in answer.text


def test_whoever_may_not_send_a_form_is_not_shown_its_page_and_gets_their_words_back(trial: Trial) -> None:
    """Perhaps they might when they began to write."""
    trial.reads(roles={"employer": LONG_AGO})

    answer = trial.client.post("/trial/apply", data=GOOD | {"story": "Long & dear", "password": "never this"})

    assert answer.status_code == 403
    assert "This page is not open to you" in answer.text and "<label" not in answer.text.partition("<main")[2]
    assert '<blockquote class="given-back">Long &amp; dear</blockquote>' in answer.text
    assert '<input type="hidden" name="story" value="Long &amp; dear">' in answer.text
    assert "never this" not in answer.text
    assert not trial.taken


def test_words_written_while_the_sign_in_ended_are_kept_on_the_page(trial: Trial) -> None:
    trial.reads(person_id=None, roles={})

    answer = trial.client.post("/trial/apply", data=GOOD | {"story": "Long & dear", "password": "never this"})

    assert answer.status_code == 401
    assert '<input type="hidden" name="story" value="Long &amp; dear">' in answer.text
    assert "never this" not in answer.text


def test_a_file_is_known_by_its_content_and_not_by_its_name(trial: Trial) -> None:
    trial.client.post("/trial/apply", data=GOOD, files={"evidence": ("..\\..\\my <paper>.exe", PDF, "image/png")})

    evidence = trial.taken[0].evidence
    assert evidence is not None
    assert (evidence.content, evidence.content_type) == (PDF, "application/pdf")
    assert evidence.name == "my _paper_.exe"


@pytest.mark.parametrize("before", [b"\xef\xbb\xbf", b"\r\n", b"scanned by a copier\n"])
def test_a_pdf_may_have_something_before_its_header(trial: Trial, before: bytes) -> None:
    trial.client.post("/trial/apply", data=GOOD, files={"evidence": ("paper.pdf", before + PDF)})

    evidence = trial.taken[0].evidence
    assert evidence is not None
    assert (evidence.content, evidence.content_type) == (before + PDF, "application/pdf")


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"<script>alert(1)</script>", "Please choose a PDF, a PNG or a JPEG file."),
        (b"MZ\x90\x00 program", "Please choose a PDF, a PNG or a JPEG file."),
        (b"", "This file is empty. Please choose another one."),
    ],
)
def test_other_files_are_refused_with_a_sentence(trial: Trial, content: bytes, sentence: str) -> None:
    answer = trial.client.post("/trial/apply", data=GOOD, files={"evidence": ("paper.pdf", content)})

    assert answer.status_code == 422
    assert sentence in answer.text


def test_a_file_that_is_too_large_is_refused_and_what_was_typed_before_and_after_it_is_still_there(
    trial: Trial,
) -> None:
    parts = [
        ("name", b"Alma"),
        ('evidence"; filename="paper.pdf', PDF + b"0" * 5_600_000),
        ("story", b"After the file"),
    ]
    head = b'--cut\r\nContent-Disposition: form-data; name="%s"\r\n\r\n%s\r\n'
    sent = b"".join(head % (name.encode(), content) for name, content in parts) + b"--cut--\r\n"

    kind = {"content-type": "multipart/form-data; boundary=cut"}
    answer = trial.client.post("/trial/apply", content=sent, headers=kind)

    assert answer.status_code == 413
    assert "at most 5 MB" in answer.text
    assert 'value="Alma"' in answer.text and "After the file</textarea>" in answer.text
    assert "What you wrote is still here. Only a password or a file has to be given again." in answer.text


def test_what_has_no_place_on_the_page_is_given_to_copy_and_nothing_else_is_said_of_it(trial: Trial) -> None:
    answer = trial.client.post("/trial/apply", data={"name": "Alma", "nowhere": "A whole <story>"})

    assert answer.status_code == 422
    assert "A whole &lt;story&gt;</blockquote>" in answer.text
    assert "Nothing is lost" not in answer.text


def test_a_form_that_is_no_form_gets_a_sentence(trial: Trial) -> None:
    answer = trial.client.post(
        "/trial/apply", content=b"--x\r\nbroken", headers={"content-type": "multipart/form-data"}
    )

    assert answer.status_code == 400
    assert "We could not read what your browser sent." in answer.text
