"""A rule file that fails its own examples is refused."""

from pathlib import Path

import pytest

from curriculum.hiring.published import load
from curriculum.modules.published import UnfitContent

FILE = """
words: {tests: urine}
duties:
  - {id: tests, title: Tests, says: ['collect~ > {tests}'], conflict: 4, why: why, better: better,
     "yes": [YES], "no": [NO]}
fine: [FINE]
missing: []
"""
GOOD = {"YES": "Collect urine.", "NO": "Collect stamps.", "FINE": "Walk."}


def test_a_file_that_passes_its_own_examples_is_read(tmp_path: Path) -> None:
    assert [one.id for one in load(written(tmp_path, GOOD)).conflicts] == ["tests"]


@pytest.mark.parametrize(
    ("which", "sentence"),
    [("YES", "Ask for urine."), ("NO", "Collects urine."), ("FINE", "You are collecting urine.")],
)
def test_an_example_that_is_not_told_apart_is_named(tmp_path: Path, which: str, sentence: str) -> None:
    with pytest.raises(UnfitContent, match=sentence):
        load(written(tmp_path, GOOD | {which: sentence}))


def written(folder: Path, examples: dict[str, str]) -> Path:
    text = FILE
    for name, sentence in examples.items():
        text = text.replace(f"[{name}]", f"['{sentence}']")
    (folder / "en" / "library").mkdir(parents=True)
    (folder / "en" / "library" / "duties.yaml").write_text(text)
    return folder
