"""A rule file that fails its own examples is refused."""

from pathlib import Path

import pytest

from jobcheck import UnfitRules, load

SHARED = """
words: {tests: urine}
order: [tests]
fine: [FINE]
expected: []
"""
DUTY = """
title: Tests
says: ['collect~ > {tests}']
principles: [4]
why: why
better: better
"yes": [YES]
"no": [NO]
"""
GOOD = {"YES": "Collect urine.", "NO": "Collect stamps.", "FINE": "Walk."}


def test_a_file_that_passes_its_own_examples_is_read(tmp_path: Path) -> None:
    assert [one.id for one in load(written(tmp_path, GOOD)).conflicts] == ["tests"]


@pytest.mark.parametrize(
    ("which", "sentence"),
    [("YES", "Ask for urine."), ("NO", "Collects urine."), ("FINE", "You are collecting urine.")],
)
def test_an_example_that_is_not_told_apart_is_named(tmp_path: Path, which: str, sentence: str) -> None:
    with pytest.raises(UnfitRules, match=sentence):
        load(written(tmp_path, GOOD | {which: sentence}))


def test_a_duty_that_the_order_does_not_name_is_refused(tmp_path: Path) -> None:
    (written(tmp_path, GOOD) / "duties" / "more.yaml").write_text("title: More")

    with pytest.raises(UnfitRules, match="more"):
        load(tmp_path)


def written(folder: Path, examples: dict[str, str]) -> Path:
    (folder / "duties").mkdir()
    (folder / "shared.yaml").write_text(_filled(SHARED, examples))
    (folder / "duties" / "tests.yaml").write_text(_filled(DUTY, examples))
    return folder


def _filled(text: str, examples: dict[str, str]) -> str:
    for name, sentence in examples.items():
        text = text.replace(f"[{name}]", f"['{sentence}']")
    return text
