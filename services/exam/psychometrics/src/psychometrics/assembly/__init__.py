"""Parallel forms out of a bank, by integer programming (van der Linden 2005).

`assemble` gives the forms, or refuses with what is missing, in figures and in words.
"""

from psychometrics.assembly.assemble import Forms, Infeasible, assemble
from psychometrics.assembly.bank import Item, Trait, Wanted
from psychometrics.assembly.shortages import Shortage, in_words

__all__ = ["Forms", "Infeasible", "Item", "Shortage", "Trait", "Wanted", "assemble", "in_words"]
