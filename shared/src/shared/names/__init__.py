"""Names of people, in any script: the one rule for what is kept of what was typed, and the words that find it.

Pure: the standard library, and `idna` for the places in which a word needs a joiner that nobody sees.
"""

from shared.names.finding import fold, is_syllable, words
from shared.names.keeping import LONGEST, NotAName, kept

__all__ = ["LONGEST", "NotAName", "fold", "is_syllable", "kept", "words"]
