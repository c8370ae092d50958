from pathlib import Path

import pytest
from jinja2 import DictLoader

from shared.pages import kept_compiled
from shared.pages.kept_compiled import KeptCompiled
from shared.pages.rendering import Templates, environment

PAGE = '{{ _("Please choose a file.") }}'


class Counted(Templates):
    compiled = 0

    def _generate(self, *more: object, **named: object) -> str:
        type(self).compiled += 1
        return super()._generate(*more, **named)  # type: ignore[arg-type]


@pytest.fixture(autouse=True)
def counting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shared.pages.rendering.Templates", Counted)
    monkeypatch.setattr(Counted, "compiled", 0)


def started(folder: Path, source: str = PAGE) -> Templates:
    """A service after a start."""
    templates = environment("shared", (), folder)
    templates.loader = DictLoader({"page.html": source})
    return templates


def read(templates: Templates, language: str = "es") -> str:
    return templates.in_language(language).get_template("page.html").render()


def test_after_another_start_nothing_is_compiled_again(tmp_path: Path) -> None:
    first = read(started(tmp_path / "kept"))
    assert Counted.compiled == 1

    assert (read(started(tmp_path / "kept")), Counted.compiled) == (first, 1)


def test_each_language_is_kept_apart(tmp_path: Path) -> None:
    templates = started(tmp_path)

    assert [read(templates, one) for one in ("en", "es")] == ["Please choose a file.", "Elija un archivo."]
    assert [read(started(tmp_path), one) for one in ("en", "es")] == ["Please choose a file.", "Elija un archivo."]
    assert Counted.compiled == 2


def test_a_changed_template_is_compiled_anew(tmp_path: Path) -> None:
    read(started(tmp_path))

    assert read(started(tmp_path, "changed")) == "changed"


def test_changed_sentences_are_compiled_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read(started(tmp_path))
    catalogue = tmp_path / "messages.po"
    catalogue.write_text("changed")
    monkeypatch.setattr(kept_compiled, "catalogue_of", lambda package, language: catalogue)

    read(started(tmp_path))

    assert Counted.compiled == 2


def test_another_version_of_the_program_compiles_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read(started(tmp_path))
    monkeypatch.setattr(kept_compiled, "_COMPILED_BY", ("assets.py",))

    read(started(tmp_path))

    assert Counted.compiled == 2


def test_where_nothing_can_be_kept_pages_are_there_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    assert read(started(tmp_path / "file" / "kept")) == "Elija un archivo."


def test_what_was_written_by_halves_is_compiled_anew(tmp_path: Path) -> None:
    read(started(tmp_path))
    [kept] = tmp_path.iterdir()
    kept.write_bytes(kept.read_bytes()[:-9])

    assert (read(started(tmp_path)), Counted.compiled) == ("Elija un archivo.", 2)


def test_what_is_run_from_there_is_its_owners_alone(tmp_path: Path) -> None:
    read(started(tmp_path / "kept"))

    assert (tmp_path / "kept").stat().st_mode & 0o077 == 0
    assert [*(tmp_path / "kept").iterdir()]


def test_two_packages_take_each_others_place_nowhere(tmp_path: Path) -> None:
    names = {KeptCompiled(tmp_path, package, "en").pattern for package in ("exam", "registry")}

    assert len(names) == 2
