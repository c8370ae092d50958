"""The first administrator of a new house."""

from pathlib import Path

import pytest

from deploy.care.appoint import main
from deploy.setup.steps import Stop
from gateway.accounts.commands import open_account
from gateway.accounts.inputs import OpenAccount
from gateway.accounts.queries import person
from gateway.people.queries import person_page
from shared import clock
from shared.actor import Actor
from shared.database import Database
from shared.migrations import upgrade
from shared.settings import Settings

DANA = "Dana@Peerway.example"


@pytest.fixture
def database(folder: Path) -> Database:
    url = Settings().database_url("gateway")
    upgrade("gateway", url)
    return Database(url)


def test_whoever_has_an_account_becomes_an_administrator_with_a_record_of_it(database: Database) -> None:
    opened = OpenAccount(name="Dana", email=DANA, password_hash="hash of a password")
    database.write_now(open_account, "dana", opened, now=clock.now())

    main(DANA.lower())

    assert database.read_now(person, "dana").roles == ("administrator", "trainee")
    [change] = database.read_now(person_page, Actor("dov"), "dana").changes
    assert (change.given, change.taken) == (("administrator",), ())


@pytest.mark.parametrize("email", ["nobody@peerway.example", "@", "dana"])
def test_nobody_becomes_one_by_an_address_that_nobody_has(database: Database, email: str) -> None:
    with pytest.raises(Stop):
        main(email)
