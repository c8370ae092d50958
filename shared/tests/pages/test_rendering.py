"""What every page has around it, whoever reads it."""

import re
from urllib.parse import quote

import pytest

from shared import pages
from shared.identity import ANONYMOUS
from shared.pages.calls import Reading, Returned, read_by
from shared.pages.confirmation import COOKIE
from shared.pages.rendering import environment
from shared.settings import Settings
from shared.testing import LONG_AGO

from .trial import NOBODY, Trial


def _links(html: str) -> set[str]:
    return set(re.findall(r'<a href="([^"#]+)"', html.partition("<main")[0]))


def test_a_page_says_its_language_and_direction(trial: Trial) -> None:
    assert '<html lang="en" dir="ltr"' in trial.page()

    trial.reads(language="es")

    assert '<html lang="es" dir="ltr"' in trial.page()


def test_a_language_that_runs_the_other_way_turns_the_page(trial: Trial) -> None:
    trial.reads(language="ar")

    assert '<html lang="ar" dir="rtl"' in trial.page()


def test_preferences_stand_on_the_page_itself(trial: Trial) -> None:
    trial.prefers(theme="dark", text_size="150", ruler="on", read_aloud="on", line_width="narrow", spacing="wide")

    html = trial.page()

    for look in ("theme=dark", "text=150", "ruler=on", "read-aloud=on", "line-width=narrow", "spacing=wide"):
        name, _, value = look.partition("=")
        assert f'data-{name}="{value}"' in html
    assert "js/ruler.js" in html
    assert "js/read-aloud.js" in html


def test_a_trainee_finds_their_path(trial: Trial) -> None:
    links = _links(trial.page())

    assert {"/registry/path", "/curriculum", "/exam", "/ce-tracker", "/registry", "/account", "/preferences"} <= links
    assert not {"/admin", "/sign-in"} & links


def test_a_visitor_finds_the_registry_the_preferences_and_the_way_in(trial: Trial) -> None:
    trial.reader.who = NOBODY

    links = _links(trial.page())

    assert {"/registry", "/preferences", "/sign-in"} <= links
    assert not {"/registry/path", "/account", "/admin", "/exam"} & links


@pytest.mark.parametrize(
    ("role", "places"),
    [
        ("facilitator", {"/curriculum", "/registry"}),
        ("examiner", {"/exam", "/registry"}),
        ("employer", {"/registry"}),
    ],
)
def test_each_role_finds_its_own_rooms_and_no_others(trial: Trial, role: str, places: set[str]) -> None:
    trial.reads(roles={role: LONG_AGO})
    rooms = {"/registry/path", "/curriculum", "/exam", "/ce-tracker", "/registry", "/admin"}

    assert _links(trial.page()) & rooms == places


def test_an_administrator_finds_what_waits(trial: Trial) -> None:
    trial.reads(roles={"administrator": LONG_AGO})

    assert "/admin" in _links(trial.page())


def test_the_page_at_hand_is_marked_in_the_navigation(trial: Trial) -> None:
    trial.reader.who = NOBODY

    assert '<a href="/registry" aria-current="true">' in trial.page("/registry/of")


def test_signing_out_is_a_form_because_it_changes_something(trial: Trial) -> None:
    assert '<form method="post" action="/sign-out">' in trial.page()


def test_the_step_stands_at_the_head_in_words(trial: Trial) -> None:
    html = trial.page()

    assert "Stop 1 of 5 on the way: Training" in html
    assert re.search(r'<li data-place="here" aria-current="step">Training</li>', html)


@pytest.mark.parametrize("invented", [True, False])
def test_invented_people_are_announced_as_invented(trial: Trial, invented: bool) -> None:
    trial.app.state.settings = Settings(demonstration=invented)

    assert ("Demonstration: the people here are invented." in trial.page()) is invented


def test_a_persons_page_is_kept_by_no_cache_and_found_by_no_search_engine(trial: Trial) -> None:
    headers = trial.client.get("/trial/apply").headers

    assert (headers["cache-control"], headers["x-robots-tag"]) == ("no-store", "noindex")


def test_what_people_wrote_is_never_markup(trial: Trial) -> None:
    assert 'value="&lt;Alice &amp; co&gt;"' in trial.page()


def test_no_page_holds_a_script_or_style_of_its_own(trial: Trial) -> None:
    html = trial.page() + trial.client.post("/trial/apply", data={}).text

    assert not re.search(r"<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc=)|javascript:", html)


def test_a_confirmation_is_told_in_the_readers_language(trial: Trial) -> None:
    trial.reads(language="es")
    trial.client.cookies.set(COOKIE, quote("Please choose a file."))

    assert '<p class="said">Elija un archivo.</p>' in trial.page()


@pytest.mark.parametrize("forged", ["<script>alert(1)</script>", "{0.__class__}", "{name}", "%s %(x)s"])
def test_a_forged_confirmation_is_only_words(trial: Trial, forged: str) -> None:
    trial.client.cookies.set(COOKIE, quote(forged))

    answer = trial.client.get("/trial/apply")

    assert answer.status_code == 200
    assert "<script>alert" not in answer.text
    assert "&lt;class" not in answer.text


def test_an_overlong_confirmation_is_not_shown(trial: Trial) -> None:
    trial.client.cookies.set(COOKIE, "a" * 301)

    assert 'class="said"' not in trial.page()


def test_nothing_there_is_a_page_that_says_where_to_go(trial: Trial) -> None:
    answer = trial.client.get("/trial/nowhere")

    assert answer.status_code == 404
    assert "We could not find that" in answer.text
    assert 'href="/help"' in answer.text


def test_an_unknown_error_shows_its_reference_and_nothing_else(trial: Trial) -> None:
    answer = trial.client.get("/trial/broken")

    assert answer.status_code == 500
    assert "Something went wrong on our side" in answer.text
    assert "the secret inside" not in answer.text
    assert "RuntimeError" not in answer.text


def test_a_page_for_signed_in_people_leads_to_the_sign_in_and_back(trial: Trial) -> None:
    trial.reader.who = NOBODY

    answer = trial.client.get("/trial/own?of=3&by=you")

    assert (answer.status_code, answer.headers["location"]) == (303, "/sign-in?next=/trial/own%3Fof%3D3%26by%3Dyou")


def test_words_without_a_request_follow_the_language(trial: Trial) -> None:
    trial.app.state.templates.loader.loaders[0].mapping["letter.txt"] = '{{ _("Registry") }}'

    told = [pages.words(trial.app.state.templates, language, "letter.txt") for language in ("es", "en", "es")]

    assert told == ["Registro", "Registry", "Registro"]


SENTENCES = [
    ("{{ _('Signed in as %(name)s', name='<b>&') }}", "Signed in as &lt;b&gt;&amp;"),
    ("{% trans name='<b>&' %}Signed in as {{ name }}{% endtrans %}", "Signed in as &lt;b&gt;&amp;"),
    ("{{ _('half of it, 50 %%') }}", "half of it, 50 %"),
    ("{% trans %}all of it, 100 %{% endtrans %}", "all of it, 100 %"),
    ("{% autoescape false %}{{ _('Signed in as %(name)s', name='<b>&') }}{% endautoescape %}", "Signed in as <b>&"),
    ("{% trans count=2 %}one <b>day</b>{% pluralize %}{{ count }} <b>days</b>{% endtrans %}", "2 <b>days</b>"),
    ("{{ ngettext('one day', '%(num)s days', 2) }}", "2 days"),
]


@pytest.mark.parametrize(("written", "read"), SENTENCES)
def test_values_are_filled_into_a_sentence_and_escaped_where_it_is_a_page(written: str, read: str) -> None:
    templates = environment("shared", ()).in_language("en")
    with read_by(Reading("shared", ANONYMOUS, Returned())):
        assert templates.from_string(written).render() == read
