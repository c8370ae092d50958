"""The ledger beside itself, the facts, the books and what somebody outside keeps: every difference, one line each.

The tree is computed again from its leaves. Nothing that writes it is used here, but for how a hash is made.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from registry.audit.views import Difference
from registry.heads.checkpoint import Checkpoint, read_note
from registry.ledger.rules.leaf_content import Act, first_of_year
from registry.ledger.rules.merkle_tree import EMPTY, Subtree, leaf_hash, node_hash, root
from registry.ledger_audit.views import LedgerBooks, Opened

NOBODY = "-"
Hashes = Mapping[Subtree, bytes]
"""Of one year, by level and place."""


def ledger_differences(books: LedgerBooks) -> Iterator[Difference]:
    """Of the trees themselves: places, hashes, years, heads, openings."""
    trees = {year: _tree([d for _, d in sorted(leaves.items())]) for year, leaves in books.leaves.items()}
    yield from _places(books)
    yield from _nodes(books, trees)
    yield from _years(books, trees)
    yield from _heads(books, trees)
    yield from _openings(books)
    yield from _erasures(books)


def _tree(leaves: Sequence[bytes]) -> Hashes:
    found: dict[Subtree, bytes] = {}
    level, row = 0, [leaf_hash(d) for d in leaves]
    while row:
        found |= {Subtree(level, place): hash_ for place, hash_ in enumerate(row)}
        level, row = level + 1, [node_hash(row[at], row[at + 1]) for at in range(0, len(row) - 1, 2)]
    return found


def _root(tree: Hashes, size: int) -> bytes:
    return root(lambda level, place: tree[Subtree(level, place)], size)


def _places(books: LedgerBooks) -> Iterator[Difference]:
    for year in sorted(books.sizes.keys() | books.leaves.keys()):
        size, places = books.sizes.get(year, 0), sorted(books.leaves.get(year, {}))
        if places != list(range(size)):
            yield Difference(NOBODY, f"leaves of {year}", f"0 to {size - 1}", f"{len(places)} of them")


def _nodes(books: LedgerBooks, trees: Mapping[int, Hashes]) -> Iterator[Difference]:
    for year in sorted(books.nodes.keys() | trees.keys()):
        kept, computed = books.nodes.get(year, {}), trees.get(year, {})
        wrong = [place for place in kept.keys() | computed.keys() if kept.get(place) != computed.get(place)]
        if wrong:
            yield Difference(NOBODY, f"tree of {year}", "what its leaves say", f"{len(wrong)} hashes differ")


def _years(books: LedgerBooks, trees: Mapping[int, Hashes]) -> Iterator[Difference]:
    before: tuple[int, int, bytes] | None = None
    for year, tree in sorted(trees.items()):
        known = before or (year - 1, 0, EMPTY)
        if books.leaves[year].get(0) != first_of_year(*known):
            yield Difference(NOBODY, f"first leaf of {year}", f"the last head of {known[0]}", "another")
        size = len(books.leaves[year])
        before = (year, size, _root(tree, size))


def _heads(books: LedgerBooks, trees: Mapping[int, Hashes]) -> Iterator[Difference]:
    """Every head that we or somebody outside ever kept is one of today's tree."""
    for whose, notes in (("head", books.heads), ("head kept outside", books.outside)):
        for note in notes:
            head = read_note(note, books.keys)
            if head is None:
                yield Difference(NOBODY, whose, "signed by a key of ours", "not signed by one")
            elif not _fits(head, trees.get(head.year, {})):
                yield Difference(
                    NOBODY, whose, f"{head.size} leaves of {head.year} as then", "another past, or a shorter one"
                )
    lost = set(books.outside) - set(books.heads)
    if lost:
        yield Difference(NOBODY, "heads", f"{len(lost)} more, which are kept outside", "not in the books")


def _fits(head: Checkpoint, tree: Hashes) -> bool:
    complete = head.size == 0 or Subtree(0, head.size - 1) in tree
    return complete and _root(tree, head.size) == head.root


def _openings(books: LedgerBooks) -> Iterator[Difference]:
    """A leaf is opened as it was sealed, or an erasure names it."""
    opened = {(one.year, one.position) for one in books.openings}
    for one in books.opened:
        if not one.is_sealed:
            place = f"{one.opening.year}/{one.opening.position}"
            yield Difference(one.opening.person_id or NOBODY, "leaf", f"{place} as it was sealed", "another")
    erased = erased_positions(books)
    for year, leaves in sorted(books.leaves.items()):
        for position in leaves:
            if position and (year, position) not in opened and f"{year}/{position}" not in erased:
                yield Difference(NOBODY, "leaf", f"{year}/{position} opened, or named by an erasure", "neither")
    for year, position in sorted(opened) if erased else ():
        if f"{year}/{position}" in erased:
            yield Difference(NOBODY, "erasure", f"{year}/{position} is opened no more", "opened")


def _erasures(books: LedgerBooks) -> Iterator[Difference]:
    """An erasure is a leaf, and stands in the record outside the database: neither is there without the other."""
    leaves = {one.said.get("event", "") for one in books.opened if one.said.get("act") == Act.ERASED}
    for event in sorted(leaves - books.erased_outside):
        yield Difference(NOBODY, "erasure", f"{event} in the record outside", "a leaf alone")
    for event in sorted(books.erased_outside - leaves):
        yield Difference(NOBODY, "erasure", f"{event} as a leaf", "the record outside alone: run it again")


def erased_positions(books: LedgerBooks) -> set[str]:
    return {place for one in _erasures_that_count(books) for place in one.said.get("positions", ())}


def erased_facts(books: LedgerBooks) -> set[str]:
    return {event for one in _erasures_that_count(books) for event in one.said.get("facts", ())}


def _erasures_that_count(books: LedgerBooks) -> Iterator[Opened]:
    for one in books.opened:
        if one.said.get("act") == Act.ERASED and one.said.get("event") in books.erased_outside:
            yield one


def said_by_person(books: LedgerBooks) -> Mapping[str, list[Opened]]:
    """What the leaves say of each person, in their order; what is not as it was sealed says nothing."""
    found: dict[str, list[Opened]] = defaultdict(list)
    for one in books.opened:
        if one.opening.person_id and one.is_sealed:
            found[one.opening.person_id].append(one)
    return found


def events_told(books: LedgerBooks) -> Counter[tuple[str, str]]:
    """By the id of what is told, and the act: how many leaves tell it."""
    return Counter((one.said.get("event", ""), one.said.get("act", "")) for one in books.opened)
