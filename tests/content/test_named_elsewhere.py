"""What other services say of the course is what the course says."""

import yaml

from curriculum.modules.files import module_in
from deploy.places import ROOT
from tests.content.written import folders

NAMED = ROOT / "services" / "exam" / "bank" / "en" / "modules.yaml"


def test_a_study_plan_names_each_module_with_its_title_and_minutes() -> None:
    course = [module_in(folder) for folder in folders()]
    named = yaml.safe_load(NAMED.read_text())["modules"]

    assert len(course) == 34
    assert named == [{"number": one.number, "title": one.title, "minutes": one.reading_minutes} for one in course], (
        "give services/exam/bank/en/modules.yaml a new version"
    )
