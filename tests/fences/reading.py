"""How easily something reads: the Flesch-Kincaid grade (Kincaid and others, 1975, Research Branch Report 8-75).

0.39 · words/sentences + 11.8 · syllables/words - 15.59. Syllables are counted twice, by hyphenation and by groups of
vowels, and the larger count is taken: each alone overlooks some, and too many is the safer fault.
"""

import re
from functools import cache

import pyphen

SENTENCE = re.compile(r"[.!?:;]+(?=\s|$)")
WORD = re.compile(r"[A-Za-z][A-Za-z'’]*")
_hyphens = pyphen.Pyphen(lang="en_US", left=1, right=1)


def grade(text: str) -> float:
    words = WORD.findall(text)
    sentences = max(1, sum(1 for part in SENTENCE.split(text) if WORD.search(part)))
    return 0.39 * len(words) / sentences + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


@cache
def syllables(word: str) -> int:
    return max(len(_hyphens.positions(word)) + 1, _vowel_groups(word.lower()))


def _vowel_groups(word: str) -> int:
    groups = len(re.findall(r"[aeiouy]+", word))
    silent = re.search(r"[^aeiouyl]e$|[^aeiouyt]es$|[^aeiouytd]ed$", word)
    return max(1, groups - 1 if silent else groups)
