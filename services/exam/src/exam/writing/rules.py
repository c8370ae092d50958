"""What makes an item of what somebody wrote."""

from collections.abc import Collection, Mapping, Sequence

from exam.glossary.rules import points_to_some, stands_in
from shared.refusals import N_, Conflict, Invalid

LETTERS = "abcdef"
"""Of the answers that a page has fields for."""
MOST_EXPLAINED, LONGEST_WORD, LONGEST_MEANING = 6, 60, 300
"""As an item takes it."""


class OptionsNotWhole(Invalid):
    slug = "options-not-whole"
    sentence = N_("Please write the answers from the first box on, and leave none out between two others.")


class PointsNotRight(Invalid):
    slug = "points-not-right"
    sentence = N_("Please give 1 point to the one right answer, or points to several and none to the others.")


class NotInBothLanguages(Invalid):
    slug = "not-in-both-languages"
    sentence = N_("Please write the question and every answer in Spanish, too, or nothing at all.")


class NotExplained(Invalid):
    slug = "not-explained"
    sentence = N_("Please write each word on a line of its own: the word, a colon, and what it means.")


class TooManyExplained(Invalid):
    slug = "too-many-explained"
    sentence = N_("Please explain six words at most. If more are hard, the question can be written in simpler words.")


class WordNotThere(Invalid):
    slug = "explained-word-not-there"
    sentence = N_("“{word}” does not stand in the question. Please write the word just as it stands there.")


class PointsToAnswer(Invalid):
    slug = "explained-word-points-to-answer"
    sentence = N_("“{word}” stands in some answers and not in all, so explaining it could point to one.")


class NotExplainedInBoth(Invalid):
    slug = "not-explained-in-both"
    sentence = N_("Please explain the same words in both languages, in the same order.")


class NoSuchStrand(Invalid):
    slug = "no-such-strand"
    sentence = N_("Please choose one of these.")


class NothingChanged(Invalid):
    slug = "nothing-changed"
    sentence = N_("Nothing is other than before. Please change what should be other.")


class NewerVersion(Conflict):
    slug = "newer-version"
    sentence = N_("Somebody wrote a newer version meanwhile. What you wrote is below; please look at theirs first.")


class ByFile(Conflict):
    slug = "written-by-file"
    sentence = N_("An item of this kind is written as a file of the bank. Please ask whoever runs Peerway.")


def letters_of(options: Mapping[str, str], fewest: int) -> Sequence[str]:
    """The answers that are there, from the first box on."""
    given = [letter for letter in LETTERS if options.get(letter)]
    if len(given) < fewest or given != list(LETTERS[: len(given)]):
        raise OptionsNotWhole("options.a")
    return given


def refuse_unless_points(kind: str, worths: Sequence[float], most: int | None) -> None:
    """A choice has one right answer; of several, some are worth something and some are not."""
    right = [worth for worth in worths if worth > 0]
    one = kind == "choice" and [*right] == [1.0] and set(worths) == {0.0, 1.0}
    some = kind == "multiple" and 0 < len(right) < len(worths) and most is not None and 2 <= most <= len(worths)
    if not one and not some:
        raise PointsNotRight("worths.a")


def refuse_unless_both(letters: Sequence[str], spanish: Mapping[str, str]) -> None:
    """In the other language everything is told, or nothing; words are explained only beside what they stand in."""
    given = {name for name, words in spanish.items() if words}
    if given and given - {"glossary"} != {"stem", *letters}:
        raise NotInBothLanguages("spanish.stem")


def explanations_in(text: str, field: str) -> dict[str, str]:
    """By ids of their own, each line as an item keeps it: the word, a colon, and what it means."""
    lines = [line for line in text.splitlines() if line.strip()]
    if len(lines) > MOST_EXPLAINED:
        raise TooManyExplained(field)
    return {f"w{number}": _explanation(line, field) for number, line in enumerate(lines, 1)}


def _explanation(line: str, field: str) -> str:
    word, _, meaning = (" ".join(half.split()) for half in line.partition(":"))
    if not 0 < len(word) <= LONGEST_WORD or not 0 < len(meaning) <= LONGEST_MEANING:
        raise NotExplained(field)
    return f"{word}: {meaning}"


def refuse_unless_explains(explained: Collection[str], stem: str, answers: Collection[str], field: str) -> None:
    """Only a word of the question that leads to no answer."""
    for word in (line.partition(": ")[0] for line in explained):
        if not stands_in(word, stem):
            raise WordNotThere(field, word=word)
        if points_to_some(word, answers):
            raise PointsToAnswer(field, word=word)


def refuse_unless_explained_in_both(own: Collection[str], other: Collection[str]) -> None:
    if set(own) != set(other):
        raise NotExplainedInBoth("spanish.glossary")


def refuse_unless_strand(known: Mapping[str, str], chosen: str, field: str) -> None:
    if chosen not in known:
        raise NoSuchStrand(field)


def refuse_if_newer(newest: int, base: int) -> None:
    if newest != base:
        raise NewerVersion


def refuse_if_same(before: object, after: object) -> None:
    if before == after:
        raise NothingChanged


def refuse_unless_on_page(kind: str, *, recorded: bool, wanted: str | None = None) -> None:
    """`recorded`: it begins with a recording, which no page takes. `wanted`: the kind that is to follow it."""
    if kind not in ("choice", "multiple") or recorded or wanted not in (None, kind):
        raise ByFile
