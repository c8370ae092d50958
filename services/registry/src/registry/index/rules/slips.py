"""One-letter mistakes: a letter too many, too few, another one, or two neighbors swapped.

Every word of the index is kept under itself with each single letter left out. What is typed, and what is typed with a
letter left out, then leads to all words at a distance of one, and to few others.
"""

SHORTEST, LONGEST = 3, 20


def slips(word: str) -> frozenset[str]:
    """A word with one letter left out, each way; none for words too short to tell, or too long to mistype once."""
    return left_out(word) if SHORTEST <= len(word) <= LONGEST and word[0] != "@" else frozenset()


def left_out(word: str) -> frozenset[str]:
    return frozenset(word[:place] + word[place + 1 :] for place in range(len(word)))


def is_one_slip(typed: str, word: str) -> bool:
    """Whether the two are one edit apart (optimal string alignment)."""
    if typed == word or abs(len(typed) - len(word)) > 1:
        return False
    if len(typed) < len(word):
        return typed in left_out(word)
    if len(typed) > len(word):
        return word in left_out(typed)
    unlike = [place for place in range(len(word)) if typed[place] != word[place]]
    if len(unlike) == 1:
        return True
    first, *rest = unlike
    return rest == [first + 1] and typed[first] == word[first + 1] and typed[first + 1] == word[first]
