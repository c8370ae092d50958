"""The bank goes out as a package of QTI 3.0, and packages come in as drafts of its files."""

import io
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from exam.exchange import ALWAYS, REVIEWS, REVISION, UNKNOWN, bank_media, exported, imported, main
from exam.exchange_items import item_in, item_out
from exam.exchange_trial import main as trial
from exam.items.content import BankFile
from exam.items.kinds import KINDS
from exam.items.kinds.translations import OWN
from exam.publish import read_bank
from qti.archive import Zip
from qti.model import Choice, Item, Media, Multiple, Option, Order, Short, Subject
from qti.refusals import Left, Reason, Refused, Why
from qti.writing.item import item_xml
from qti.writing.package import pack, place_of

FILES = [file for file in read_bank().files if file.kind in KINDS]
FILE_ALONE = ("review", "reviews", "revision", "translations")
NOTHING = Subject()
ABOUT = Subject("connection", "E5", (7,), (1,))
OPTIONS = tuple(Option(f"Choice{letter}", f"Answer {letter}") for letter in "ABC")
FOREIGN = Item("Rosa_1", "en-US", "Who speaks first?", Choice(OPTIONS, "ChoiceB"), subject=ABOUT)


def taken(
    *items: Item, folder: Path, subject: Subject = NOTHING, media: dict[str, bytes] | None = None
) -> dict[str, object]:
    """What becomes of each file of a package with these items."""
    report = imported(Zip(io.BytesIO(pack(items, media=media).content)), folder, subject)
    return {**report.taken, **report.refused}


def written(folder: Path, id: str, language: str = OWN) -> dict[str, object]:
    return dict(yaml.safe_load((folder / language / "items" / f"{id}.yaml").read_text("utf-8")))


def test_the_whole_bank_goes_out_and_comes_in_equal_in_both_languages(tmp_path: Path) -> None:
    packed, _ = exported(read_bank().files, bank_media())

    report = imported(Zip(io.BytesIO(packed.content)), tmp_path, NOTHING)

    assert not report.refused and len(report.taken) == len(FILES)
    assert not any(report.taken.values()), "of our own nothing is let go"
    for file in FILES:
        body = {key: value for key, value in file.body.items() if key not in FILE_ALONE}
        assert KINDS[file.kind].model_validate(written(tmp_path, file.body["id"])) == KINDS[file.kind].model_validate(
            body
        )
        for language, texts in file.body.get("translations", {}).items():
            assert written(tmp_path, file.body["id"], language) == texts
    assert {file.name: file.read_bytes() for file in (tmp_path / "en/media").iterdir()} == {
        name.removeprefix("media/"): content for name, content in bank_media().items()
    }


def test_the_report_names_what_qti_has_no_word_for() -> None:
    used = next(file for file in FILES if file.body["id"] == "w-001")
    mended = BankFile(used.kind, used.body | {"revision": 2, "reviews": []})
    short = next(file for file in FILES if file.kind == "short")

    packed, report = exported([mended, short], {})

    assert packed.refused == {} and not report.refused
    assert report.taken == {
        "items/en/w-001.xml": (REVISION,),
        "items/en/w-049.xml": (REVIEWS, UNKNOWN),
        "items/es/w-049.xml": (REVIEWS, UNKNOWN),
    }


def test_an_item_that_would_come_back_as_another_is_refused_on_the_way_out() -> None:
    file = next(file for file in FILES if file.body["id"] == "w-001")
    first, *others = file.body["options"]
    paragraphs = [first | {"text": "One.\n\nTwo."}, *others]

    _, report = exported([BankFile(file.kind, file.body | {"options": paragraphs})], {})

    assert (
        report.refused == {"items/en/w-001.xml": (Reason(Why.WORDS, "it comes back as another"),)} and not report.taken
    )


def test_an_item_of_another_program_becomes_a_draft_with_ids_of_ours(tmp_path: Path) -> None:
    report = taken(FOREIGN, folder=tmp_path)

    assert report == {place_of(FOREIGN): (str(Left.IDENTIFIERS),)}
    assert written(tmp_path, "rosa-1") == {
        "id": "rosa-1",
        "version": 1,
        "kind": "choice",
        "domain": "connection",
        "element": "E5",
        "principles": [1],
        "modules": [7],
        "stem": "Who speaks first?",
        "options": [{"id": id, "text": f"Answer {id.upper()}"} for id in "abc"],
        "key": "b",
    }


@pytest.mark.parametrize(
    ("subject", "given", "is_taken"),
    [(NOTHING, NOTHING, False), (NOTHING, ABOUT, True), (Subject("elsewhere", "E5"), ABOUT, False)],
)
def test_an_item_is_of_a_domain_and_an_element(
    tmp_path: Path, subject: Subject, given: Subject, is_taken: bool
) -> None:
    (outcome,) = taken(replace(FOREIGN, subject=subject), folder=tmp_path, subject=given).values()

    assert (tmp_path / "en").exists() == is_taken
    assert is_taken or (isinstance(outcome, tuple) and outcome[0].why is Why.SUBJECT)


def test_a_short_answer_gets_a_rubric_for_what_its_key_does_not_know(tmp_path: Path) -> None:
    item = replace(FOREIGN, body=Short({"York": 1.0, "york ": 1.0} | {"Leeds": 0.0}))
    body, _, left = item_in({OWN: item}, "rosa-1")

    assert body["key"] == {"": 0, "york": 1, "leeds": 0}
    assert [level["score"] for level in body["rubric"]["rows"][0]["levels"]] == [0, 1]
    assert Reason(Left.GIVEN_RUBRIC) in left
    with pytest.raises(Refused, match="two worths"):
        item_in({OWN: replace(item, body=Short({"York": 1.0, "york": 0.5}))}, "rosa-1")


@pytest.mark.parametrize(
    ("other", "why"),
    [
        (replace(FOREIGN, language="es", body=Choice(OPTIONS, "ChoiceA")), Why.OTHER_MEANING),
        (replace(FOREIGN, language="es", body=Choice(OPTIONS[:2], "ChoiceB")), Why.OTHER_MEANING),
    ],
)
def test_an_item_that_means_something_else_in_spanish_is_refused_whole(tmp_path: Path, other: Item, why: Why) -> None:
    outcomes = taken(FOREIGN, other, folder=tmp_path)

    assert {reasons[0].why for reasons in outcomes.values() if isinstance(reasons, tuple)} == {why} and len(
        outcomes
    ) == 2
    assert not (tmp_path / "en").exists()


def test_an_item_that_is_told_in_no_language_of_ours_is_refused_and_its_english_is_not(tmp_path: Path) -> None:
    hebrew, spanish = replace(FOREIGN, language="he"), replace(FOREIGN, id="rosa-2", language="es-MX")

    outcomes = taken(FOREIGN, hebrew, spanish, folder=tmp_path)

    assert outcomes[place_of(hebrew)] == (Reason(Why.LANGUAGE, "he"),)
    assert outcomes[place_of(spanish)] == (Reason(Why.LANGUAGE, "es"),)
    assert (tmp_path / "en/items/rosa-1.yaml").exists()


def test_what_our_kinds_do_not_take_is_refused_with_their_words(tmp_path: Path) -> None:
    shown_right = replace(FOREIGN, body=Order(OPTIONS, tuple(one.id for one in OPTIONS)))
    all_right = replace(FOREIGN, id="rosa-2", body=Multiple(OPTIONS, 3, {one.id: 1.0 for one in OPTIONS}))

    outcomes = taken(shown_right, all_right, folder=tmp_path)

    assert all("our bank does not take it so" in str(reasons) for reasons in outcomes.values()) and len(outcomes) == 2


def test_two_items_of_one_identifier_are_called_as_their_files_are(tmp_path: Path) -> None:
    first, second = item_xml(FOREIGN), item_xml(replace(FOREIGN, stem="And who is next?"))
    (tmp_path / "in").mkdir()
    for name, content in (("a.xml", first), ("b.xml", second)):
        (tmp_path / "in" / name).write_bytes(content)

    assert main("import", str(tmp_path / "in"), str(tmp_path / "out"), "connection", "E5") == 0

    assert {file.name for file in (tmp_path / "out/en/items").iterdir()} == {"rosa-1.yaml", "b.yaml"}


def test_nothing_that_lies_in_the_folder_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "en/items").mkdir(parents=True)
    (tmp_path / "en/items/rosa-1.yaml").write_text("mine", "utf-8")

    (outcome,) = taken(FOREIGN, folder=tmp_path).values()

    assert outcome == (Reason(Why.TWICE, "en/items/rosa-1.yaml"),)
    assert (tmp_path / "en/items/rosa-1.yaml").read_text("utf-8") == "mine"


def test_a_recording_of_another_program_gets_a_name_that_the_bank_takes(tmp_path: Path) -> None:
    media = {"media/Lou (1).mp3": b"sound", "media/Lou.vtt": b"WEBVTT"}
    heard = replace(FOREIGN, media=Media("audio", "media/Lou (1).mp3", "media/Lou.vtt", ("Hi.",)))

    taken(heard, folder=tmp_path, media=media)

    assert written(tmp_path, "rosa-1")["media"] == {
        "sort": "audio",
        "file": "rosa-1-en.mp3",
        "captions": "rosa-1-en.vtt",
        "transcript": ["Hi."],
    }
    assert (tmp_path / "en/media/rosa-1-en.mp3").read_bytes() == b"sound"


def test_the_command_tells_how_it_is_called_and_refuses_what_is_no_package(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main("", "") == 2 and "export bank.zip" in capsys.readouterr().out
    (tmp_path / "no.zip").write_bytes(b"no zip")
    assert main("import", str(tmp_path / "no.zip"), str(tmp_path / "out")) == 1
    assert str(Why.NOT_A_PACKAGE) in capsys.readouterr().out and not (tmp_path / "out").exists()


def test_a_package_holds_the_keys_and_is_for_its_owner_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = tmp_path / "new" / "bank.zip"
    place.parent.mkdir()
    place.write_bytes(b"an older one")
    place.chmod(0o644)

    assert main("export", str(place)) == 0

    assert ALWAYS in capsys.readouterr().out
    assert "imsmanifest.xml" in Zip(place).names and place.stat().st_mode & 0o777 == 0o600


def test_the_trial_names_every_item_and_counts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "one.xml").write_bytes(item_xml(FOREIGN))
    (tmp_path / "two.xml").write_bytes(item_xml(replace(FOREIGN, id="two")).replace(b"<p>", b"<math/><p>"))
    (tmp_path / "three.xml").write_bytes(item_xml(FOREIGN).replace(b"choice-interaction", b"slider-interaction"))
    (tmp_path / "other.xml").write_bytes(b"<other/>")

    assert trial(str(tmp_path)) == 0

    said = capsys.readouterr().out
    assert "one.xml: taken" in said and "(qti-slider-interaction)" in said and "other.xml" not in said
    assert "3 items: 2 taken, 1 refused by name, 0 crashed" in said
    assert "2 written out again: 2 come back as they were" in said


def test_a_trial_of_nothing_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert trial(str(tmp_path / "nowhere")) == 1
    assert str(Why.NOT_A_PACKAGE) in capsys.readouterr().out

    assert trial(str(tmp_path), str(tmp_path)) == 1
    assert str(Why.MISSING_FILE) in capsys.readouterr().out


def test_an_item_says_the_same_in_each_language_under_one_id() -> None:
    both = next(file for file in FILES if file.body["id"] == "w-051")
    english, spanish = item_out(both.body), item_out(both.body, "es")

    assert english.id == spanish.id and english.stem != spanish.stem
    assert english.body != spanish.body and english.subject == spanish.subject
