"""What is done with a sheet of answers: it is begun, taken in, keyed twice, and decided where two keyings differ."""

from exam.keying.commands.decide_differences import decide_differences
from exam.keying.commands.key_sheet import key_sheet
from exam.keying.commands.send_in_keyed import send_in_keyed
from exam.keying.commands.take_in_sheet import take_in_sheet
from exam.keying.commands.write_on_paper import write_on_paper

__all__ = ["decide_differences", "key_sheet", "send_in_keyed", "take_in_sheet", "write_on_paper"]
