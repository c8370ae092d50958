"""The statements, read once at start. A file that does not fit is named, and the service does not start."""

from pathlib import Path

from curriculum.modules.files import UnfitContent, read_yaml
from curriculum.readiness.models import Questionnaire


def load(folder: Path) -> Questionnaire:
    file = folder / "en" / "library" / "readiness.yaml"
    try:
        return Questionnaire.model_validate(read_yaml(file))
    except Exception as error:
        raise UnfitContent(f"{file.name}: {error}") from error
