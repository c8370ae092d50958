"""How one reads is chosen once: it follows a visitor, a person, and whoever is waited for on another page."""

from html import escape
from typing import Any


async def test_preferences_of_a_visitor_hold_without_an_account(browser: Any) -> None:
    await browser.post("/preferences", data={"language": "es", "theme": "dark", "text_size": "150"})

    answer = await browser.get("/")

    assert 'lang="es"' in answer.text and 'data-theme="dark"' in answer.text and 'data-text="150"' in answer.text


async def test_preferences_of_a_person_follow_them_to_another_browser(browser: Any) -> None:
    await browser.sign_in()
    await browser.post("/preferences", data={"language": "es", "theme": "cream"})
    browser.cookies.clear()

    await browser.sign_in()

    answer = await browser.get("/account")
    assert 'lang="es"' in answer.text and 'data-theme="cream"' in answer.text


async def test_who_is_waited_for_elsewhere_goes_back_there_from_text_and_colors(browser: Any) -> None:
    """And finds nothing on the way that leads anywhere else."""
    there = "/exam/sittings/a/questions/7?window=b"
    page = (await browser.get("/preferences", params={"next": there})).text

    assert "<nav" not in page and "<footer" not in page
    assert f'name="next" value="{escape(there)}"' in page
    saved = await browser.post("/preferences", data={"theme": "dark", "next": there})
    assert (saved.status_code, saved.headers["location"]) == (303, there)


async def test_text_and_colors_lead_to_no_other_house(browser: Any) -> None:
    for elsewhere in ("//elsewhere.example", "https://elsewhere.example", "/\\elsewhere.example"):
        assert elsewhere not in (await browser.get("/preferences", params={"next": elsewhere})).text
        saved = await browser.post("/preferences", data={"theme": "dark", "next": elsewhere})
        assert saved.headers["location"] == "/"
