"""Every form of every service, with and without scripts: what was typed is never lost, whatever becomes of sending it.

`make test` tries each form once, and each misfortune, and a third for going back; `make forms` tries all of each.
"""

import html
import re
import secrets
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import groupby
from typing import Any, Literal, NamedTuple
from urllib.parse import urlencode, urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from shared.testing import wait_until
from shared.testing.depth import DEEP
from tests.drills.supervised import Supervised
from tests.forms.listed import forms
from tests.forms.on_pages import Found, forms_on
from tests.journeys.conftest import Enter
from tests.journeys.entering import email, passphrase, session_cookie
from tests.journeys.pages.place import Place
from tests.journeys.staff import Everybody
from tests.journeys.test_axe import PLACES, nothing
from tests.journeys.visit import Visit

STATUSES = (401, 409, 413, 422, 429, 500, 503, 504)
MISFORTUNES = (*map(str, STATUSES), "dropped", "offline", "slow", "back", "left", "two windows")
FACTS = "shown where a fact is set aside, which is looked at in the registry"
DENIED = "a button beside what waits; only what was seen is sent"
WITHOUT_A_PAGE_HERE = {
    "/language": "chosen by a button",
    "/preferences": "chosen by buttons",
    "/exam/administration/back-reading": "chosen by a button",
    "/exam/examiner/calibrations": "chosen by a button",
    "/registry/oversight/issuing/resume": "stands there while issuing is stopped",
    "/exam/administration/openings/{opening_id}/withdraw": "asks why only where somebody has a seat then",
    "/sign-in/again": "only a password",
    "/exam/sittings/{sitting_id}/confirm": "nothing is written there",
    "/exam/sittings/{sitting_id}/read-back": "nothing is written there",
    "/ce-tracker/supervising/contacts/{contact_id}/deny": DENIED,
    "/ce-tracker/training-log/entries/{entry_id}/deny": DENIED,
    "/exam/examiner/tasks/{task_id}": "others may have scored by now whatever waited in this house",
    "/exam/administration/rescores/{result_id}": "stands there once a key has changed since a result",
    "/exam/administration/unlisted/{answer_id}": "stands there once somebody gave a short answer that no key knows",
    "/curriculum/cohorts/{cohort_id}/apply/keep": "the second button of a form that is looked at",
    **{f"{one}/facts/{{fact_id}}/dismissal": FACTS for one in ("", "/curriculum", "/exam", "/ce-tracker")},
}
NOTHING_KEPT = {"/curriculum/library/job-check", "/registry/concerns/resume", "/exam/practice/questions/4"}
"""Pages that promise to keep nothing of what is pasted or tried; one takes a code that opens what somebody told."""
FILL = """([number, words]) => {
  const form = document.forms[number];
  for (const [name, value] of Object.entries(words)) {
    const control = form.elements[name];
    control.value = value;
    control.dispatchEvent(new Event("input", { bubbles: true }));
  }
}"""
SHOWN = """([number, names]) => {
  const form = document.forms[number];
  const silent = (name) => [form, form.elements[name]].some((one) => one.autocomplete === "off");
  const shown = (name) => silent(name) ? "offered to nobody" : form.elements[name].value;
  return Object.fromEntries(names.map((name) => [name, shown(name)]));
}"""
DEVICE = "JSON.stringify({ ...localStorage, ...sessionStorage })"
HOLDS = f"""([number, names]) => names.map((name) => document.forms[number]?.elements[name]?.value ?? "").join("|")
  + {DEVICE}"""


class Standing(NamedTuple):
    """A form where it stands, and for whom."""

    place: Place
    address: str
    form: Found

    def __str__(self) -> str:
        return f"form {self.form.number} of {self.address} as {self.place.who or 'a visitor'}"

    def words(self, mark: str = "mark") -> dict[str, str]:
        return {name: f"{mark} {number} <&> ñ" for number, name in enumerate(self.form.words)}


class People:
    """A browser for each person, with or without scripts, opened when it is needed."""

    def __init__(self, enter: Enter, everybody: Everybody, **options: Any) -> None:
        self._enter, self._everybody, self._options = enter, everybody, options
        self._open: dict[str, Visit] = {}

    def __getitem__(self, who: str) -> Visit:
        if who not in self._open:
            self._open[who] = self._enter(self._everybody[who] if who else None, **self._options)
        return self._open[who]


@pytest.fixture
def people(enter: Enter, everybody: Everybody) -> People:
    return People(enter, everybody)


@pytest.fixture(scope="module")
def all_forms(browser: Browser, house: Supervised, known: dict[str, str]) -> list[Standing]:
    """Once all are there: what a page shows may wait for what another service has to tell."""
    found: list[Standing] = []

    def all_are_there() -> bool:
        found[:] = standing(browser, house, known)
        return not _missing(found)

    with suppress(AssertionError):
        wait_until(all_are_there, within=60)
    return found


def standing(browser: Browser, house: Supervised, known: dict[str, str]) -> Iterator[Standing]:
    seen: set[tuple[str, str, int]] = set()
    places = sorted((one for one in PLACES if one.typed is None and one.status == 200), key=lambda one: one.who)
    for who, visited in groupby(places, key=lambda one: one.who):
        context = browser.new_context(base_url=house.address)
        if who:
            context.add_cookies([session_cookie(house, email(who), passphrase(house.var))])  # type: ignore[list-item]
        for place in visited:
            answer = context.request.get(place.address(known))
            found = urlsplit(answer.url)
            address = found.path + (f"?{found.query}" if found.query else "")
            for form in forms_on(answer.text(), address):
                known_by = (re.sub(r"[0-9a-f-]{16,}|\d+", "", found.path), form.action, form.number)
                if known_by not in seen:
                    seen.add(known_by)
                    yield Standing(place, address, form)
        context.close()


def _missing(found: list[Standing]) -> list[str]:
    doors = [one for one in forms() if any(kind is str for kind in one.kinds().values())]
    actions = {one.form.action for one in found}
    missing = [str(door) for door in doors if not any(re.fullmatch(door.pattern, action) for action in actions)]
    return sorted(set(missing) - WITHOUT_A_PAGE_HERE.keys())


def test_every_door_that_takes_words_has_its_form_on_a_page_that_is_looked_at(all_forms: list[Standing]) -> None:
    nothing(_missing(all_forms))


def test_without_scripts_a_form_that_is_refused_comes_back_with_every_word(
    enter: Enter, everybody: Everybody, all_forms: list[Standing]
) -> None:
    """Too long for every field, so that nobody takes it."""
    people, wrong = People(enter, everybody, java_script_enabled=False), []
    for one in all_forms:
        words = {name: words + "x" * 21_000 for name, words in one.words().items()}
        headers = {"Sec-Fetch-Site": "same-origin", "Content-Type": "application/x-www-form-urlencoded"}
        request = people[one.place.who].page.request
        answer = request.post(one.form.action, data=_encoded(one.form.filled(words)), headers=headers, max_redirects=0)
        page = html.unescape(answer.text())
        lost = [name for name, value in words.items() if value not in page]
        if answer.status != 422 or lost:
            wrong.append(f"{one}: {answer.status}, lost: {lost}")
    assert len(all_forms) > 30
    nothing(wrong)


def test_without_scripts_going_back_shows_every_word_that_did_not_arrive(
    enter: Enter, everybody: Everybody, all_forms: list[Standing]
) -> None:
    """But a line that is to be offered to nobody."""
    people, wrong = People(enter, everybody, java_script_enabled=False), []
    for one in all_forms if DEEP else all_forms[::3]:
        page = people[one.place.who].page
        page.goto(one.address)
        page.evaluate(FILL, [one.form.number, one.words()])
        page.route("**/*", _answering("back"))
        with page.expect_navigation():
            page.evaluate("(number) => document.forms[number].requestSubmit()", one.form.number)
        page.unroute("**/*")
        page.go_back()
        shown = page.evaluate(SHOWN, [one.form.number, one.form.words])
        lost = [name for name, value in one.words().items() if shown[name] not in (value, "offered to nobody")]
        if lost:
            wrong.append(f"{one}: {lost}")
    nothing(wrong)


def test_without_scripts_no_older_words_come_over_newer_ones_by_going_back(enter: Enter, everybody: Everybody) -> None:
    page = enter(everybody["sofia"], java_script_enabled=False).page
    field = page.locator("main form textarea").first
    for words in ("First words of mine.", "First words of mine, and a second sentence."):
        page.goto("/curriculum/modules/1/reflection")
        field.fill(words)
        with page.expect_navigation():
            page.locator("main form button").first.click()

    seen = 0
    for _ in range(4):
        page.go_back()
        if page.url.endswith("/reflection"):
            seen += 1
            expect(field).to_have_value(words)
    assert seen >= 2


def test_with_scripts_whatever_happens_to_a_form_its_words_are_there_again(
    people: People, all_forms: list[Standing]
) -> None:
    wrong = []
    for number, one in enumerate(one for one in all_forms if not one.form.saves_itself):
        chosen = MISFORTUNES if DEEP else [MISFORTUNES[number % len(MISFORTUNES)]]
        for misfortune in chosen:
            words = one.words(f"{secrets.token_hex(4)} mark")
            held = _suffer(people[one.place.who], one, words, misfortune)
            lost = [value for value in words.values() if value not in held]
            if bool(lost) != (one.form.action in NOTHING_KEPT):
                wrong.append(f"{one}, {misfortune}: {lost}")
    nothing(wrong)


def test_what_was_chosen_in_a_check_is_there_again(people: People, known: dict[str, str]) -> None:
    place = next(one for one in PLACES if one.route == "/curriculum/checks/{check_id}" and one.typed is None)
    visit = people[place.who]
    visit.go(place.address(known))
    chosen = [group.get_by_role("radio").nth(1) for group in visit.page.locator("main fieldset").all()[:2]]
    for radio in chosen:
        radio.check()

    visit.go("/curriculum")
    visit.go(place.address(known))

    for radio in chosen:
        expect(radio).to_be_checked()
    visit.page.get_by_role("button", name="Start afresh").click()
    expect(chosen[0]).not_to_be_checked()


def _suffer(visit: Visit, one: Standing, words: dict[str, str], misfortune: str) -> str:
    """Type, send, suffer, come back: what fields and device hold then."""
    page = visit.page
    page.goto(one.address)
    page.wait_for_load_state()
    page.evaluate(FILL, [one.form.number, words])
    if misfortune == "two windows":
        _another(page, one)
    elif misfortune != "left":
        _send(page, one, misfortune)
    page.go_back() if misfortune == "back" else page.goto(one.address)
    page.wait_for_load_state()
    looked_for = DEVICE if one.form.action in NOTHING_KEPT else HOLDS
    return str(page.evaluate(looked_for, [one.form.number, one.form.words]))


def _send(page: Page, one: Standing, misfortune: str) -> None:
    if misfortune == "offline":
        page.context.set_offline(True)
    page.route("**/*", _answering(misfortune))
    page.evaluate("(number) => { setTimeout(() => document.forms[number].requestSubmit()) }", one.form.number)
    with page.expect_event(_ends(misfortune), lambda request: request.method == "POST"):
        pass
    page.wait_for_timeout(50)
    if misfortune == "slow":  # nobody waits for the answer, and it was never sent on
        page.goto("about:blank")
    page.unroute("**/*")
    page.context.set_offline(False)


def _ends(misfortune: str) -> Literal["request", "requestfinished", "requestfailed"]:
    """What tells that the form has met its misfortune."""
    if misfortune == "slow":
        return "request"
    return "requestfinished" if misfortune.isdigit() or misfortune == "back" else "requestfailed"


def _answering(misfortune: str) -> Callable[[Route], None]:
    status = 503 if misfortune == "back" else int(misfortune) if misfortune.isdigit() else 0

    def answer(route: Route) -> None:
        if route.request.method != "POST":
            route.continue_()
        elif misfortune == "slow":
            return
        elif status:
            route.fulfill(status=status, content_type="text/html", body="<!doctype html><title>No</title>")
        else:
            route.abort("internetdisconnected" if misfortune == "offline" else "connectionreset")

    return answer


def _another(page: Page, one: Standing) -> None:
    other = page.context.new_page()
    other.goto(one.address)
    other.wait_for_load_state()
    other.evaluate(FILL, [one.form.number, one.words("other")])
    other.close()


def _encoded(fields: list[tuple[str, str]]) -> str:
    return urlencode(fields)
