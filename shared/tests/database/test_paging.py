"""A list of any length, a page at a time: every row once, whatever comes and goes meanwhile."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy.orm import aliased
from sqlmodel import Session, col, select

from shared.database import Database
from shared.paging import Page, page

from ..small.domain import Moment, Person

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


def fill(session: Session, count: int) -> None:
    """Three rows to a moment, so that the moment alone does not order them."""
    session.add_all(Moment(id=f"m{n:04}", at=NOON + timedelta(minutes=n // 3)) for n in range(count))


def some(session: Session, after: str = "", *, newest_first: bool = False, size: int = 50) -> Page[str]:
    by = (Moment.at, Moment.id)
    found = page(session, select(Moment), by=by, after=after, newest_first=newest_first, size=size)
    return found.map(lambda row: row.id)


def all_pages(database: Database, *, newest_first: bool = False) -> list[Page[str]]:
    found = [database.read_now(some, newest_first=newest_first)]
    while found[-1].after:
        found.append(database.read_now(some, found[-1].after, newest_first=newest_first))
    return found


@pytest.mark.parametrize("count", [0, 1, 49, 50, 51, 100, 201])
def test_every_row_comes_once_and_in_order(database: Database, count: int) -> None:
    database.write_now(fill, count)

    found = all_pages(database)

    assert [id for one in found for id in one.items] == [f"m{n:04}" for n in range(count)]
    assert len(found) == max(1, -(-count // 50))


def test_newest_first_is_the_same_backwards(database: Database) -> None:
    database.write_now(fill, 120)

    assert [id for one in all_pages(database, newest_first=True) for id in one.items] == [
        f"m{n:04}" for n in reversed(range(120))
    ]


def test_rows_that_come_before_a_page_shift_nothing(database: Database) -> None:
    database.write_now(fill, 60)
    first = database.read_now(some)

    database.write_now(lambda session: session.add(Moment(id="early", at=NOON - timedelta(days=1))))

    assert database.read_now(some, first.after).items == tuple(f"m{n:04}" for n in range(50, 60))


def test_after_a_row_that_is_gone_the_list_begins_anew(database: Database) -> None:
    database.write_now(fill, 60)

    assert database.read_now(some, "nothing-of-ours").items[0] == "m0000"


def test_the_filter_comes_before_the_page(database: Database) -> None:
    database.write_now(fill, 200)
    last = select(Moment).where(col(Moment.id) == "m0199")

    assert [
        row.id for row in database.read_now(lambda session: page(session, last, by=(Moment.at, Moment.id))).items
    ] == ["m0199"]


def test_rows_of_two_tables_stay_together(database: Database) -> None:
    database.write_now(lambda session: session.add_all([Person(id="alice"), Moment(id="alice", at=NOON)]))
    both = select(Moment, Person).join(Person, col(Person.id) == Moment.id)

    [(moment, person)] = database.read_now(lambda session: page(session, both, by=(Moment.at, Moment.id))).items

    assert (moment.id, person.id) == ("alice", "alice")


def test_a_list_can_be_in_the_order_of_a_joined_table(database: Database) -> None:
    """Two people have a boss each; the list of people goes by the boss first."""
    chiefs = [Person(id="cz"), Person(id="ca")]
    others = [Person(id=f"p{n:03}", boss="cz" if n % 2 else "ca") for n in range(70)]
    database.write_now(lambda session: session.add_all(chiefs) or session.flush() or session.add_all(others))
    boss = aliased(Person)
    both = select(Person, boss).join(boss, col(boss.id) == Person.boss)

    def bosses(session: Session, after: str = "") -> Page[str]:
        return page(session, both, by=(boss.id, Person.id), after=after).map(lambda row: row[0].id)

    first = database.read_now(bosses)
    second = database.read_now(bosses, first.after)

    assert [*first.items, *second.items] == [f"p{n:03}" for n in (*range(0, 70, 2), *range(1, 70, 2))]
