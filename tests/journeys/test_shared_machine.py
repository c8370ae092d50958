"""At a machine that several people use: nobody sees another's words, and who leaves says what becomes of theirs."""

import pytest
from playwright.sync_api import Route, expect

from tests.chain.actor import Actor
from tests.journeys import prepared
from tests.journeys.beside import Beside
from tests.journeys.conftest import Enter
from tests.journeys.secrecy.needles import plain_canary
from tests.journeys.staff import Everybody
from tests.journeys.visit import Visit
from tests.journeys.ways import joining

PAGE = "/curriculum/modules/1/reflection"
LABEL = "What you want to remember"


@pytest.fixture
def two(beside: Beside, everybody: Everybody) -> tuple[Actor, Actor]:
    first = beside.do(prepared.admitted(everybody, "Una Unsent"))
    return first, beside.do(prepared.admitted(everybody, "Ned Next"))


def sign_in(visit: Visit, who: Actor) -> None:
    visit.go("/sign-in")
    joining.sign_in(visit, who.email)


def type_and_leave(visit: Visit, who: Actor) -> str:
    """What they typed; it is there when they come back to the page."""
    canary = plain_canary()
    sign_in(visit, who)
    visit.go(PAGE)
    visit.write(LABEL, canary)
    visit.page.wait_for_function(f"Object.values(localStorage).join().includes('{canary}')")
    visit.go("/curriculum")
    visit.go(PAGE)
    expect(visit.page.get_by_label(LABEL)).to_have_value(canary)
    return canary


def stored(visit: Visit) -> str:
    """Once the page has arrived, and what it has to say of what was kept."""
    visit.page.wait_for_load_state()
    return str(visit.page.evaluate("JSON.stringify({ ...sessionStorage, ...localStorage })"))


def test_whoever_sends_before_the_page_can_keep_anything_loses_nothing(enter: Enter, two: tuple[Actor, Actor]) -> None:
    """On a slow line what keeps the words comes last of all."""
    visit, canary = enter(), plain_canary()
    page, on_the_way = visit.page, list[Route]()
    sign_in(visit, two[0])
    page.route("**/keeping*.js", lambda route: on_the_way.append(route))
    page.goto(PAGE)
    page.get_by_label(LABEL).fill(canary)
    page.route(f"**{PAGE}", lambda route: route.fulfill(status=500, content_type="text/html", body="<title>No</title>"))

    with page.expect_event("requestfinished", lambda request: request.method == "POST"):
        page.locator("main form button").first.click()
        for route in on_the_way:
            route.continue_()
    page.unroute_all()
    visit.go(PAGE)

    expect(page.get_by_label(LABEL)).to_have_value(canary)


def test_who_signs_out_is_asked_and_leaves_nothing_of_what_they_typed_if_they_say_so(
    enter: Enter, two: tuple[Actor, Actor]
) -> None:
    visit = enter()
    canary = type_and_leave(visit, two[0])
    visit.press("Sign out")
    expect(visit.page.get_by_role("heading", name="You wrote something that is not sent yet")).to_be_visible()
    visit.page.get_by_role("button", name="Stay signed in").click()
    assert canary in stored(visit)

    visit.press("Sign out")
    visit.page.get_by_role("button", name="Delete it and sign out").click()

    expect(visit.page.get_by_role("link", name="Sign in").first).to_be_attached()
    assert canary not in stored(visit)


def test_what_somebody_keeps_is_there_for_them_and_not_for_the_next_person(
    enter: Enter, two: tuple[Actor, Actor]
) -> None:
    visit = enter()
    canary = type_and_leave(visit, two[0])
    visit.press("Sign out")
    visit.page.get_by_role("button", name="Keep it on this device and sign out").click()
    expect(visit.page.get_by_role("link", name="Sign in").first).to_be_attached()

    for who, finds in ((two[1], ""), (two[0], canary)):
        visit.page.context.clear_cookies()
        sign_in(visit, who)
        visit.go(PAGE)
        expect(visit.page.get_by_label(LABEL)).to_have_value(finds)


def test_who_signs_in_leaves_nothing_for_the_next_visitor_of_the_tab(enter: Enter, two: tuple[Actor, Actor]) -> None:
    visit = enter()
    sign_in(visit, two[0])
    expect(visit.page.get_by_role("button", name="Sign out").first).to_be_attached()

    assert two[0].email not in stored(visit)


def test_whose_session_ended_finds_it_again(enter: Enter, two: tuple[Actor, Actor]) -> None:
    visit = enter()
    canary = type_and_leave(visit, two[0])

    visit.page.context.clear_cookies()
    sign_in(visit, two[0])
    visit.go(PAGE)

    expect(visit.page.get_by_label(LABEL)).to_have_value(canary)
    visit.reads("Your words from before are back.")


def test_going_back_after_signing_out_does_not_show_what_was_kept(enter: Enter, two: tuple[Actor, Actor]) -> None:
    visit, canary = enter(), plain_canary()
    sign_in(visit, two[0])
    visit.go(PAGE)
    visit.write(LABEL, canary)
    visit.press("Keep it")
    expect(visit.page.get_by_label(LABEL)).to_have_value(canary)

    visit.press("Sign out")
    expect(visit.page.get_by_role("link", name="Sign in").first).to_be_attached()
    visit.page.wait_for_load_state()
    visit.page.go_back()

    assert canary not in visit.page.content()
    assert canary not in visit.page.evaluate(
        "[...document.querySelectorAll('textarea')].map((one) => one.value).join()"
    )
