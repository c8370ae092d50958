"""What a signed-in person sees and does of their own: signing, listing, my path, my certificate."""

from datetime import date

import pytest
from fastapi.testclient import TestClient
from registry_cast import API, VERSION, House, as_, released, trained

from registry.certifications.commands.mark_certification import decide
from shared.clock import now
from shared.days import day_of

ALICE = as_("alice", "trainee")
ALICE_ES = as_("alice", "trainee", language="es")
MALLORY = as_("mallory", "trainee")
SIGNING = {"name": "Alice Amadi", "code_version": VERSION, "listing": "number"}
OWN_PAGES = ["/registry/path", "/registry/mine", "/registry/commitment", "/registry/listing"]


@pytest.fixture
def today() -> date:
    return day_of(now())


def test_the_code_is_read_in_ones_language_and_signed_once(doors: TestClient) -> None:
    read = doors.get(f"{API}/commitment", headers=ALICE_ES).json()
    assert read["code"]["version"] == VERSION and len(read["code"]["principles"]) == 14 and read["signed"] is None

    assert doors.post(f"{API}/commitment", json=SIGNING, headers=ALICE).json() == {"certificate_number": None}

    assert doors.get(f"{API}/commitment", headers=ALICE).json()["signed"]["name"] == "Alice Amadi"
    again = doors.post(f"{API}/commitment", json=SIGNING, headers=ALICE_ES)
    assert (again.status_code, again.json()["detail"]) == (409, "Usted ya firmó el Código. No se cambió nada.")


def test_the_last_condition_answers_with_the_number(doors: TestClient, house: House, today: date) -> None:
    house.tell(trained("alice", today), today)
    house.tell(released("alice", today), today)

    number = doors.post(f"{API}/commitment", json=SIGNING, headers=ALICE).json()["certificate_number"]

    assert doors.get(f"{API}/mine", headers=ALICE).json()["number"] == number
    assert doors.get(f"{API}/certificates/{number}").json()["name"] is None


@pytest.mark.parametrize(
    "change",
    [
        {"name": "   "},
        {"name": "Alice\nAmadi"},
        {"name": "x" * 101},
        {"name": "a\x00b"},
        {"listing": "everywhere"},
        {"listing": None},
        {"role": "administrator"},
    ],
)
def test_a_signature_that_cannot_be_read_is_a_problem(doors: TestClient, change: dict[str, object]) -> None:
    assert doors.post(f"{API}/commitment", json={**SIGNING, **change}, headers=ALICE).status_code == 422


def test_nothing_is_preselected_and_nothing_lost_when_the_choice_is_missing(doors: TestClient) -> None:
    page = doors.get("/registry/commitment", headers=ALICE).text
    assert "checked" not in page and "Principle 3 of the Code" in page

    sent = doors.post("/registry/commitment", data={"name": "Alice Ä.", "code_version": VERSION}, headers=ALICE)

    assert sent.status_code == 422
    assert 'value="Alice Ä."' in sent.text and "checked" not in sent.text
    assert "Please choose one of the answers." in sent.text and "Please tick this box to go on." in sent.text


def test_signing_on_the_page_leads_to_my_path(doors: TestClient) -> None:
    answers = {"name": "Alice", "code_version": VERSION, "listing": "unlisted", "agreed": "true"}

    sent = doors.post("/registry/commitment", data=answers, headers=ALICE)

    assert (sent.status_code, sent.headers["location"]) == (303, "/registry/path")
    assert doors.get(f"{API}/listing", headers=ALICE).json()["choice"] == "unlisted"


def test_a_listing_is_changed_at_any_time_and_a_link_made_and_withdrawn(
    doors: TestClient, house: House, today: date
) -> None:
    house.certify("alice", today)
    changed = doors.put(f"{API}/listing", json={"name": " Alex ", "listing": "unlisted"}, headers=ALICE).json()
    assert (changed["listed_name"], changed["choice"]) == ("Alex", "unlisted")

    code = doors.post(f"{API}/listing/link", headers=ALICE).json()["share_code"]
    assert doors.get(f"{API}/shared/{code}").json()["name"] == "Alex"
    assert doors.delete(f"{API}/listing/link", headers=ALICE).status_code == 204
    assert doors.get(f"{API}/shared/{code}").status_code == 404
    assert doors.delete(f"{API}/listing/link", headers=ALICE).status_code == 409


def test_listing_and_link_work_on_their_page(doors: TestClient, house: House, today: date) -> None:
    house.certify("alice", today)

    assert doors.post("/registry/listing/link", headers=ALICE).headers["location"] == "/registry/listing"
    assert "/registry/shared/" in doors.get("/registry/listing", headers=ALICE).text
    doors.post("/registry/listing/link/withdraw", headers=ALICE)
    assert "/registry/shared/" not in doors.get("/registry/listing", headers=ALICE).text
    doors.post("/registry/listing", data={"name": "Alex", "listing": "number"}, headers=ALICE)
    assert "Now: by number only." in doors.get("/registry/listing", headers=ALICE).text


@pytest.mark.parametrize("address", OWN_PAGES)
def test_each_own_page_says_what_will_be_there_before_anything_is(doors: TestClient, address: str) -> None:
    assert doors.get(address, headers=MALLORY).status_code == 200


@pytest.mark.parametrize("address", OWN_PAGES)
def test_own_pages_are_for_who_is_signed_in(doors: TestClient, address: str) -> None:
    answer = doors.get(address)

    assert (answer.status_code, answer.headers["location"]) == (303, f"/sign-in?next={address}")


@pytest.mark.parametrize(
    ("method", "address"),
    [
        ("GET", "/mine"),
        ("GET", "/listing"),
        ("PUT", "/mine/retirement"),
        ("DELETE", "/mine/retirement"),
        ("POST", "/listing/link"),
        ("DELETE", "/listing/link"),
    ],
)
def test_mallory_has_nothing_of_alices_and_a_stranger_nothing_at_all(
    doors: TestClient, house: House, today: date, method: str, address: str
) -> None:
    house.certify("alice", today)

    assert doors.request(method, API + address, headers=MALLORY).status_code == 404
    assert doors.request(method, API + address).status_code == 401


def test_my_path_tells_the_next_step_with_days_and_numbers(doors: TestClient, house: House, today: date) -> None:
    house.tell(trained("alice", today), today)
    house.tell(released("alice", today), today)

    way = doors.get(f"{API}/path", headers=ALICE).json()

    assert way["next_step"]["url"] == "/registry/commitment"
    assert [stop["state"] for stop in way["stops"]] == ["done", "done", "here", "ahead", "ahead"]
    assert "{" not in "".join(stop["words"] for stop in way["stops"])


def test_a_new_certification_is_celebrated(doors: TestClient, house: House, today: date) -> None:
    house.certify("alice", today, name="Alice Amadi")

    page = doors.get("/registry/mine", headers=ALICE).text

    assert "You did it, Alice Amadi" in page and "/registry/mine/certificate.pdf" in page
    assert "Lo logró, Alice Amadi" in doors.get("/registry/mine", headers=ALICE_ES).text


def test_an_older_one_is_not_but_is_still_a_good_thing_to_see(doors: TestClient, house: House, today: date) -> None:
    house.certify("alice", date(today.year - 1, 1, 2))

    page = doors.get("/registry/mine", headers=ALICE).text

    assert "You did it" not in page and "You are a Certified Peer Specialist" in page


def test_retiring_and_coming_back_by_page_and_by_json(doors: TestClient, house: House, today: date) -> None:
    house.certify("alice", today)

    assert doors.post("/registry/mine/retire", headers=ALICE).status_code == 303
    assert "Retired. Certified in the past" in doors.get("/registry/mine", headers=ALICE).text
    assert doors.put(f"{API}/mine/retirement", headers=ALICE).status_code == 409
    assert doors.delete(f"{API}/mine/retirement", headers=ALICE).status_code == 204
    assert doors.get(f"{API}/mine", headers=ALICE).json()["status"]["kind"] == "active"
    doors.put(f"{API}/mine/retirement", headers=ALICE)
    assert doors.post("/registry/mine/return", headers=ALICE).status_code == 303


def test_somebody_whose_certification_was_suspended_is_asked_to_talk(
    doors: TestClient, house: House, today: date
) -> None:
    house.certify("alice", today)
    house.database.write_now(decide, "alice", "suspend", now())

    assert "Talk with us" in doors.get("/registry/path", headers=ALICE).text
    assert "certificate.pdf" not in doors.get("/registry/mine", headers=ALICE).text
    assert doors.get("/registry/mine/certificate.pdf", headers=ALICE).status_code == 409
