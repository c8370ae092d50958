from pathlib import Path

from shared.settings import Settings


class CurriculumSettings(Settings):
    content: Path = Path(__file__).resolve().parents[2] / "content"
    """The published modules, the Code and the glossary; a folder a language."""

    @property
    def master_key(self) -> Path:
        """Kept outside the database and its backups: who has one of them alone can read nothing sealed."""
        return self.var / "secrets" / "curriculum-master.key"
