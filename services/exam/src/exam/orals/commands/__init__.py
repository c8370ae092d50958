"""What becomes of an oral at its time."""

from exam.orals.commands.conclude_oral import conclude_oral
from exam.orals.commands.void_oral import void_oral

__all__ = ["conclude_oral", "void_oral"]
