"""The statements of a search as one would write them by hand, on the database's own driver: what the machine gives.

A word leads through the key, the others are looked for in what a row is sorted by; exact words first, then longer ones.
Nothing is shown of whoever is found, and no list is gone through to its end: the search itself does a little more.
"""

from collections.abc import Callable, Iterable
from typing import Any

from registry.index.rules.slips import is_one_slip, left_out, slips
from shared.names import fold

LAST = "\U0010ffff"
ROWS = "SELECT term, sorted_as, entry FROM search_terms WHERE "
EXACT = ROWS + "term = ?{} ORDER BY sorted_as, entry LIMIT 26"
LONGER = ROWS + "term > ? AND term <= ?{} ORDER BY term, sorted_as, entry LIMIT 26"
AFTER = " AND (sorted_as, entry) > (?, ?)"
BESIDE = " AND ' ' || sorted_as || ' ' LIKE ?"
COUNT = "SELECT coalesce(sum(people), 0) FROM search_words WHERE word >= ? AND word <= ?"
SOMEBODY = "SELECT 1 FROM search_terms WHERE term = ?{} LIMIT 1"
NUMBER = "SELECT person_id, granted_on, valid_until, mark, marked_on FROM certifications WHERE number = ?"
CANDIDATES = "SELECT word FROM search_slips WHERE slip IN ({0}) UNION SELECT word FROM search_words WHERE word IN ({0})"
Statement = Callable[..., list[tuple[Any, ...]]]


class Bare:
    """One connection of the driver."""

    def __init__(self, raw: Any, dialect: str) -> None:
        self._raw, self._cursor, self._sqlite = raw, raw.cursor(), dialect == "sqlite"
        if self._sqlite:
            self._raw.driver_connection.isolation_level = None
            for pragma in ("cache_size = -16000", "synchronous = FULL", "secure_delete = ON"):
                self._cursor.execute(f"PRAGMA {pragma}")

    def ask(self, statement: str, *values: Any) -> list[tuple[Any, ...]]:
        self._send(statement, values)
        found: list[tuple[Any, ...]] = self._cursor.fetchall()
        return found

    def replay(self, statements: Iterable[tuple[str, Any]]) -> None:
        """What the service sent, as it was sent."""
        for statement, values in statements:
            self._cursor.execute(statement, values)
            self._cursor.fetchall()

    def change(self, statements: Iterable[tuple[str, Any]]) -> None:
        """What the service sent to change something, with its COMMIT."""
        self._begin()
        for statement, values in statements:
            if isinstance(values, list):
                self._cursor.executemany(statement, values)
            else:
                self._cursor.execute(statement, values)
        self._commit()

    def _begin(self) -> None:
        if self._sqlite:
            self._cursor.execute("BEGIN IMMEDIATE")

    def _commit(self) -> None:
        self._cursor.execute("COMMIT") if self._sqlite else self._raw.commit()

    def _send(self, statement: str, values: Iterable[Any]) -> None:
        self._cursor.execute(statement if self._sqlite else statement.replace("?", "%s"), tuple(values))

    def number(self, number: str) -> None:
        self.ask(NUMBER, number)

    def page(self, name: str, after: tuple[str, int] | None = None) -> None:
        lead, *others = self._rarest_first(fold(name).split())
        beside, values = BESIDE * len(others), [f"% {other}%" for other in others]
        exact = EXACT.format((AFTER if after else "") + beside)
        if len(self.ask(exact, lead, *(after or ()), *values)) <= 25 and len(lead) > 2:
            self.ask(LONGER.format(beside), lead, lead + LAST, *values)

    def _rarest_first(self, words: list[str]) -> list[str]:
        if len(words) == 1:
            return words
        return sorted(words, key=lambda word: self.ask(COUNT, word, word + LAST)[0][0])

    def meant(self, name: str) -> None:
        """Each candidate is asked about with the other words; whichever is rarer leads."""
        words = fold(name).split()
        for word in words:
            keys = sorted({word, *left_out(word)})
            known = {one for (one,) in self.ask(CANDIDATES.format(", ".join("?" * len(keys))), *keys, *keys)}
            others = [f"% {other}%" for other in words if other != word]
            for candidate in (one for one in known if is_one_slip(word, one)):
                self.ask(SOMEBODY.format(BESIDE * len(others)), candidate, *others)

    def rename(self, entry: int, before: tuple[str, list[str]], after: tuple[str, list[str]]) -> None:
        """Its rows go by their keys and come by their keys; a word is counted up or down; then COMMIT."""
        self._begin()
        for term in before[1]:
            self._send(
                "DELETE FROM search_terms WHERE term = ? AND sorted_as = ? AND entry = ?", (term, before[0], entry)
            )
        for term in after[1]:
            self._send("INSERT INTO search_terms VALUES (?, ?, ?)", (term, after[0], entry))
        self._send("UPDATE search_entries SET sorted_as = ? WHERE entry = ?", (after[0], entry))
        for word in sorted({*before[1]} ^ {*after[1]}):
            self._counted(word, -1 if word in before[1] else 1)
        self._commit()

    def _counted(self, word: str, by: int) -> None:
        changed = "UPDATE search_words SET people = people + ? WHERE word = ? RETURNING people"
        [people] = self.ask(changed, by, word) or [None]
        if people is None:
            self._send("INSERT INTO search_words VALUES (?, 1)", (word,))
            for slip in slips(word):
                self._send("INSERT INTO search_slips VALUES (?, ?)", (slip, word))
        elif people[0] <= 0:
            self._send("DELETE FROM search_words WHERE word = ?", (word,))
            for slip in slips(word):
                self._send("DELETE FROM search_slips WHERE slip = ? AND word = ?", (slip, word))
