"""The short course, read once at start. A file that does not fit is named, and the service does not start."""

from pathlib import Path

from curriculum.course.models import Course
from curriculum.modules.files import UnfitContent, module_in, read_yaml

ADDRESS = "/curriculum/library/course"


def load(folder: Path) -> Course:
    place = folder / "en" / "library" / "course"
    file = place / "before-after.yaml"
    module = module_in(place, ADDRESS)
    try:
        return Course.model_validate({"module": module, "statements": read_yaml(file)["questions"]})
    except Exception as error:
        raise UnfitContent(f"{file.name}: {error}") from error
