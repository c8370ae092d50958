from pathlib import Path

from shared.settings import Settings


class CurriculumSettings(Settings):
    content: Path = Path(__file__).resolve().parents[2] / "content"
    """The published modules, the Code and the glossary; a folder a language."""
