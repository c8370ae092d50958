"""What an item writer can do."""

from exam.writing.commands.succeed_item import succeed_item
from exam.writing.commands.write_item import write_item

__all__ = ["succeed_item", "write_item"]
