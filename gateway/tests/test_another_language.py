"""The button for the other language: the same page, with what is typed there, and nothing else happens."""

import re
from html import unescape
from typing import Any

from .test_pages import OPEN

NOT_BY_THE_WAY = {"/dev/mail": "/dev/mail", "/preferences": "/preferences?after=x"}
"""What takes no `next`, and what leads nowhere but there when it has one."""


async def test_the_language_button_leads_back_to_the_same_address_from_every_page(browser: Any) -> None:
    for path in OPEN:
        asked = NOT_BY_THE_WAY.get(path, f"{path}?next=/exam&after=x")
        page = (await browser.get(asked)).text

        (back,) = re.findall(r'action="/language">\s*<input type="hidden" name="next" value="([^"]*)"', page)
        answer = await browser.post("/language", data={"language": "es", "next": unescape(back)})
        assert answer.headers["location"] == asked
        await browser.post("/language", data={"language": "en", "next": "/"})


async def test_the_first_button_of_a_form_is_its_own(browser: Any) -> None:
    """Enter in a field presses the first button that belongs to the form, wherever on the page it stands."""
    pages = {path: (await browser.get(path)).text for path in OPEN}
    with_form = {path: page for path, page in pages.items() if 'id="own-form"' in page}

    assert {"/register", "/sign-in"} <= with_form.keys()
    for path, page in with_form.items():
        assert page.index('id="own-form"') < page.index('form="own-form"'), path


async def test_another_language_keeps_what_was_typed_and_does_nothing_else(browser: Any, look: Any) -> None:
    here = "/register?next=/exam"
    page = (await browser.get(here)).text
    (target,) = re.findall(r'form="own-form" formaction="([^"]+)"', page)
    assert 'id="own-form"' in page
    typed = {"name": "Nadia Ñáñez", "email": "nadia@peer", "next": "/exam"}

    asked = await browser.post(unescape(target), data=typed)
    again = await browser.post(asked.headers["location"], data=typed)
    await browser.posted()

    assert (asked.status_code, again.status_code) == (307, 200)
    assert '<html lang="es"' in again.text and 'value="Nadia Ñáñez"' in again.text
    assert 'value="nadia@peer"' in again.text and 'name="next" value="/exam"' in again.text
    assert f'name="next" value="{here}"' in again.text and "summary-of-errors" not in again.text
    assert look.mails() == []


async def test_another_language_never_presses_a_button(browser: Any, look: Any) -> None:
    await browser.post("/sign-in/link", data={"email": "alice@peerway.example"})
    await browser.posted()
    link = f"/sign-in/link/{look.newest_key()}"

    again = await browser.post(f"{link}?_language", data={})

    assert again.status_code == 200 and "set-cookie" not in again.headers
    assert (await browser.post(link)).status_code == 303


async def test_another_language_leads_to_no_other_site(browser: Any) -> None:
    answer = await browser.post("/language/es?next=//evil.example/x", data={})

    assert answer.headers["location"] == "/?_language"
