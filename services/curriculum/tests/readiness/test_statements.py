"""The published statements, and what is refused."""

from pathlib import Path

import pytest
import yaml
from fastapi import FastAPI

from curriculum.modules.files import UnfitContent
from curriculum.readiness.content import Questionnaire, load


@pytest.fixture
def asked(app: FastAPI) -> Questionnaire:
    found: Questionnaire = app.state.readiness
    return found


def test_thirty_statements_in_ten_parts(asked: Questionnaire) -> None:
    assert (len(asked.statements), len(asked.domains)) == (30, 10)
    assert {len(asked.of(domain.id)) for domain in asked.domains} == {3}


def test_every_next_step_leads_to_a_page_that_is_there(app: FastAPI, asked: Questionnaire) -> None:
    library = app.state.library
    there = {"/curriculum/library", "/curriculum/library/course", "/curriculum/library/job-check"}
    there |= {f"/curriculum/library/{article.slug}" for article in library.articles}
    there |= {f"/curriculum/library/jobs/{job.slug}" for job in library.jobs}
    there |= {f"/curriculum/modules/{module.number}" for module in app.state.curriculum.modules}

    links = {action.link for statement in asked.statements for action in statement.actions}

    assert links - there == set()


@pytest.mark.parametrize(
    "spoil",
    [
        lambda stated: stated["statements"][0].update(domain="elsewhere"),
        lambda stated: stated["statements"][0].update(id=stated["statements"][1]["id"]),
        lambda stated: stated["statements"][0]["actions"].pop(),
        lambda stated: stated["statements"][0]["actions"][0].update(link="https://example.org/"),
        lambda stated: stated["domains"].append({"id": "empty", "title": "A", "about": "B"}),
        lambda stated: stated["statements"].clear(),
    ],
)
def test_statements_that_do_not_fit_are_named_at_the_start(tmp_path: Path, asked: Questionnaire, spoil: object) -> None:
    stated = asked.model_dump(mode="json")
    assert callable(spoil)
    spoil(stated)
    place = tmp_path / "en" / "library"
    place.mkdir(parents=True)
    (place / "readiness.yaml").write_text(yaml.safe_dump(stated))

    with pytest.raises(UnfitContent, match=r"readiness\.yaml"):
        load(tmp_path)
