"""From the first visit to the signed training commitment."""

from shared.testing import wait_until
from tests.chain.actor import Actor
from tests.drills.people import PASSWORD
from tests.journeys.staff import Everybody
from tests.journeys.visit import Visit


def open_account(visit: Visit, everybody: Everybody, name: str, email: str) -> Actor:
    """By the form and the mailed link; signed in at the end."""
    visit.go("/")
    visit.follow("I want to become a peer specialist")
    visit.write("Your name", name)
    visit.write("Your e-mail address", email)
    visit.press("Open my account")
    visit.stands_at("One more step: your mail")
    _open_the_letter(visit, email)
    visit.stands_at("Choose your password")
    visit.write("A password", PASSWORD)
    visit.press("Open my account")
    visit.is_told("Your account is ready")
    sign_in(visit, email)
    return Actor(everybody.house, email, PASSWORD)


def _open_the_letter(visit: Visit, email: str) -> None:
    """It comes a moment after it was asked for."""
    link = visit.page.locator(f'[data-to="{email}"]').get_by_role("link")

    def has_come() -> bool:
        visit.go("/dev/mail")
        return link.count() > 0

    wait_until(has_come)
    link.click()


def sign_in(visit: Visit, email: str) -> None:
    visit.write("Your e-mail address", email)
    visit.write("Your password", PASSWORD)
    visit.press("Sign in")
    visit.stands_at("My path")


def apply(visit: Visit, cohort_id: str) -> None:
    """One answer is left out at first: nothing of what was written is lost."""
    visit.follow("Go to the training")
    visit.follow("See the groups")
    visit.page.locator(f'a[href="/curriculum/cohorts/{cohort_id}/apply"]').click()
    visit.write("What have you lived through", "Hard years, and the people who sat beside me.")
    visit.press("Send my application")
    visit.reads("needs another look")
    visit.reads("Hard years, and the people who sat beside me.")
    visit.choose("I have lived experience of my own")
    visit.press("Send my application")
    visit.is_told("Your application is with us.")


def admit(visit: Visit, name: str, cohort_id: str) -> None:
    """As the facilitator of the group."""
    visit.go(f"/curriculum/teaching/{cohort_id}")
    visit.follow("Read it")
    visit.stands_at(f"Application of {name}")
    visit.choose("Offer a place")
    visit.press("Decide and tell them")
    visit.is_told("Decided. The person can read it.")


def sign_training_commitment(visit: Visit, name: str) -> None:
    visit.go("/registry/path")
    visit.go("/curriculum")
    visit.follow("Read the promises")
    visit.write("I make these fourteen promises", name)
    visit.press("Sign the commitment")
    visit.is_told("Signed. The modules are open to you now.")


def note_attendance(visit: Visit, session_id: str, name: str) -> None:
    """As the facilitator: the whole session."""
    visit.go(f"/curriculum/teaching/sessions/{session_id}/attendance")
    visit.choose("All of it", group=name)
    visit.press("Write it down")
    visit.is_told("Attendance is written down.")
