"""A question is read aloud by the device: in its own language, sentence by sentence, or it is said that it cannot."""

import pytest
import pytest_asyncio
from playwright.async_api import Page, expect

from exam.accommodations.rules import Kind
from shared.testing import Scene, token
from shared.testing.cast import alice

from .asking import ask
from .in_a_browser import IN_A_BROWSER
from .walk import ask_for

MULTIPLE, MATCH, GAP, ONLY_ENGLISH = "w-041", "w-045", "w-047", "w-001"
ENGLISH, SPANISH = {"lang": "en-US", "name": "Ann"}, {"lang": "es-MX", "name": "Luz"}
FAR_AWAY = {"lang": "es-ES", "name": "Remote", "localService": False}
VOICES = """voices => {
  const own = voices.map((voice) => ({ localService: true, ...voice }));
  const before = () => JSON.parse(sessionStorage.spoken ?? "[]");
  const keep = (entry) => { sessionStorage.spoken = JSON.stringify([...before(), entry]); };
  const speech = Object.assign(new EventTarget(), {
    getVoices: () => own,
    speak(saying) { this.saying = saying; keep([saying.lang, saying.text, saying.voice.name]); },
    cancel() { if (this.saying) keep(["", "silence", ""]); this.saying = undefined; },
  });
  Object.defineProperty(window, "speechSynthesis", { value: speech });
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
  window.said = () => speech.saying.onend();
}"""
"""Voices at the edge of the browser, and a note of what each is given to say. `said()`: one sentence is over."""

pytestmark = IN_A_BROWSER


@pytest_asyncio.fixture(loop_scope="session")
async def listener(window: Page, scene: Scene) -> Page:
    """Alice, who has asked for it, at a device whose voices a test gives."""
    ask_for(scene, alice, Kind.READ_ALOUD)
    await window.clock.install()
    return window


async def give_voices(window: Page, *voices: dict[str, object]) -> None:
    await window.add_init_script(f"({VOICES})({list(voices)})".replace("False", "false"))


async def spoken(window: Page) -> list[tuple[str, str, str]]:
    return [tuple(one) for one in await window.evaluate("JSON.parse(sessionStorage.spoken ?? '[]')")]


async def hear_all(window: Page) -> list[tuple[str, str, str]]:
    """From the button to where it is offered again."""
    start = window.get_by_role("button", name="Read this aloud")
    await start.press("Enter")
    while await start.is_hidden():
        await window.evaluate("said()")
    return await spoken(window)


async def test_each_sentence_of_a_question_is_read_in_its_language_and_then_it_is_offered_again(
    listener: Page, scene: Scene
) -> None:
    await give_voices(listener, SPANISH, ENGLISH)
    await listener.goto(ask(scene, MULTIPLE))

    heard = await hear_all(listener)

    assert {(language, voice) for language, text, voice in heard if text != "silence"} == {("en", "Ann")}
    labels = await listener.locator("#question label").all_text_contents()
    texts = [text for _, text, _ in heard]
    assert labels and all(label.strip() in " ".join(texts) for label in labels)
    assert all(len(text) < 200 for text in texts), "long texts fall silent in some browsers"
    assert not [text for text in texts if "Cover" in text or "Next" in text or "Saved" in text]
    await expect(listener.get_by_role("button", name="Read this aloud")).to_be_focused()


@pytest.mark.parametrize("id", [MATCH, GAP])
async def test_what_can_be_chosen_from_a_list_is_read_too(listener: Page, scene: Scene, id: str) -> None:
    await give_voices(listener, ENGLISH)
    await listener.goto(ask(scene, id))

    texts = [text for _, text, _ in await hear_all(listener)]

    offered = await listener.locator("#question select option:not([value=''])").all_text_contents()
    assert offered and all(texts.count(one.strip()) == 1 for one in {*offered})
    words = await listener.locator("#question .reading").first.locator("p").first.text_content() or ""
    assert words.split(".")[0].strip() in " ".join(texts)


async def test_reading_stops_where_somebody_leaves_and_follows_the_language_of_the_question(
    listener: Page, scene: Scene
) -> None:
    await give_voices(listener, SPANISH, ENGLISH)
    await listener.goto(ask(scene, MULTIPLE))
    await listener.get_by_role("button", name="Read this aloud").press("Enter")
    await expect(listener.get_by_role("button", name="Stop reading")).to_be_focused()
    await listener.get_by_role("button", name="Español", exact=True).press("Enter")
    await listener.wait_for_url("**in=es")

    first, silence = await spoken(listener)
    assert (first[0], silence[1]) == ("en", "silence")
    *_, last = [one for one in await hear_all(listener) if one[1] != "silence"]
    assert (last[0], last[2]) == ("es", "Luz")


async def test_a_question_in_english_on_a_spanish_page_is_read_by_an_english_voice(
    listener: Page, scene: Scene, in_spanish: dict[str, str]
) -> None:
    await give_voices(listener, SPANISH, ENGLISH)
    await listener.set_extra_http_headers(in_spanish)
    await listener.goto(ask(scene, ONLY_ENGLISH))
    await listener.locator("[data-read-start]").press("Enter")
    while await listener.locator("[data-read-start]").is_hidden():
        await listener.evaluate("said()")

    assert {(language, voice) for language, text, voice in await spoken(listener) if text != "silence"} == {
        ("en", "Ann")
    }


async def test_where_the_device_has_no_voice_it_says_so_and_offers_no_button(listener: Page, scene: Scene) -> None:
    await give_voices(listener, FAR_AWAY)
    await listener.goto(ask(scene, MULTIPLE))
    told = listener.locator(".read-aloud")
    await expect(told).to_be_hidden()

    await listener.clock.run_for(2_000)

    await expect(told).to_contain_text("This device has no voice for: English.")
    await expect(told.get_by_role("link", name="How to reach a person")).to_be_visible()
    await expect(told.get_by_role("button")).to_have_count(0)


async def test_a_voice_that_comes_late_is_offered_all_the_same(listener: Page, scene: Scene) -> None:
    await give_voices(listener)
    await listener.goto(ask(scene, MULTIPLE))
    await listener.clock.run_for(2_000)
    await expect(listener.locator(".read-aloud")).to_contain_text("This device has no voice")

    late = "speechSynthesis.getVoices = () => [{ lang: 'en-GB', name: 'Ned', localService: true }];"
    await listener.evaluate(f"() => {{ {late} speechSynthesis.dispatchEvent(new Event('voiceschanged')); }}")

    await expect(listener.get_by_role("button", name="Read this aloud")).to_be_visible()
    await expect(listener.locator(".read-aloud")).not_to_contain_text("This device has no voice", use_inner_text=True)


async def test_where_one_of_two_languages_has_no_voice_the_other_is_read_and_the_one_is_named(
    listener: Page, scene: Scene
) -> None:
    await give_voices(listener, ENGLISH, FAR_AWAY)
    await listener.goto(ask(scene, MULTIPLE) + "&in=both")
    await listener.clock.run_for(2_000)

    await expect(listener.locator(".read-aloud")).to_contain_text("This device has no voice for: Spanish.")
    heard = await hear_all(listener)
    assert {language for language, text, _ in heard if text != "silence"} == {"en"}


async def test_who_did_not_ask_for_it_is_told_nothing(window: Page, scene: Scene) -> None:
    await give_voices(window, ENGLISH)
    await window.goto(ask(scene, MULTIPLE))

    await expect(window.locator(".read-aloud")).to_have_count(0)


async def test_the_practice_test_says_whether_this_device_reads_aloud(window: Page) -> None:
    await window.goto("/exam/practice")
    await expect(window.locator("[data-check=speech]")).to_have_text("No")

    await give_voices(window, ENGLISH)
    await window.reload()

    await expect(window.locator("[data-check=speech]")).to_have_text("Yes")


@pytest.fixture
def in_spanish() -> dict[str, str]:
    return token(alice.id, *alice.roles, audience="exam", language="es")
