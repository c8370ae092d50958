from ipaddress import ip_network

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.requests import Request

from gateway.preferences.cookie import language_asked, read, write
from gateway.routing.rules.is_forgery import Sender, is_forgery, is_form, proof_in
from gateway.routing.rules.refuse_unless_readable import (
    BodyTooLarge,
    Tricky,
    UnknownMethod,
    is_tricky,
    refuse_unless_readable,
)
from gateway.routing.rules.service_of import is_hidden, service_of
from gateway.routing.rules.travels import travels, well_formed_request_id
from gateway.routing.visit import read_visit
from shared.ids import new_id
from shared.services import BEHIND_THE_GATEWAY


@pytest.mark.parametrize(
    ("path", "service"),
    [
        ("/exam", "exam"),
        ("/exam/api/v1/sittings", "exam"),
        ("/ce-tracker/years", "ce-tracker"),
        ("/", None),
        ("/examiners", None),  # a longer word is another word
        ("/sign-in", None),
        ("/EXAM", None),
    ],
)
def test_a_path_belongs_to_the_service_that_it_begins_with(path: str, service: str | None) -> None:
    assert service_of(path, [one.name for one in BEHIND_THE_GATEWAY]) == service


@pytest.mark.parametrize(
    "path",
    [
        b"/exam/..%2fregistry",  # an encoded slash
        b"/exam/%2e%2e/registry",  # encoded dots
        b"/exam/../registry",
        b"/exam/./x",
        b"/exam/x/..",
        b"/exam//x",
        b"//evil.example/x",
        b"/exam\\x",
        b"/exam/%5c..",
        b"/exam/%252e%252e/",  # encoded twice
        b"/exam/%00",
        b"*exam/x",
        b"",
    ],
)
def test_a_path_that_can_be_read_in_two_ways_is_tricky(path: bytes) -> None:
    assert is_tricky(path)


@pytest.mark.parametrize(
    "path", [b"/", b"/exam/x.pdf", b"/registry/certificates/PW-1", b"/a/%C3%B1", b"/a/..b", b"/a%20b"]
)
def test_an_ordinary_path_is_not(path: bytes) -> None:
    assert not is_tricky(path)


@pytest.mark.parametrize("length", [None, 0, 100])
def test_a_request_is_taken_up_to_the_longest_that_may_be_sent(length: int | None) -> None:
    refuse_unless_readable("POST", b"/exam", length, longest=100)


@pytest.mark.parametrize(
    ("method", "path", "length", "refusal"),
    [
        ("TRACE", b"/exam", None, UnknownMethod),
        ("post", b"/exam", None, UnknownMethod),  # methods are told in capitals
        ("POST", b"/exam//x", None, Tricky),
        ("POST", b"/exam", 101, BodyTooLarge),
    ],
)
def test_what_cannot_be_read_or_kept_is_refused(
    method: str, path: bytes, length: int | None, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        refuse_unless_readable(method, path, length, longest=100)


def test_who_sends_too_much_is_answered_how_large_a_file_may_be() -> None:
    with pytest.raises(BodyTooLarge) as refused:
        refuse_unless_readable("PUT", b"/exam", 51_000_000, longest=50_500_000, upload=50_000_000)

    assert refused.value.values == {"megabytes": 50}


@pytest.mark.parametrize(
    "name",
    [
        b"peerway-identity",
        b"peerway_identity",  # an underscore can be read as a hyphen
        b"x_request_id",
        b"cookie",
        b"authorization",
        b"connection",
        b"transfer-encoding",
        b"content-length",
        b"te",
        b"x-forwarded-for",
        b"x-forwarded-proto",
        b"forwarded",
        b"x-real-ip",
    ],
)
def test_what_would_be_believed_or_concerns_one_connection_never_travels(name: bytes) -> None:
    assert not travels(name)


@pytest.mark.parametrize(
    "name", [b"accept", b"content-type", b"if-none-match", b"range", b"user-agent", b"idempotency-key"]
)
def test_what_the_client_asks_travels(name: bytes) -> None:
    assert travels(name)


HOUSE = "peerway.example"


@pytest.mark.parametrize(
    ("fetch_site", "origin", "referer", "forged"),
    [
        ("same-origin", None, None, False),  # our own form
        ("none", None, None, False),  # typed by the person
        ("cross-site", None, None, True),
        ("same-site", None, None, True),  # a neighbour under our domain is not us
        ("cross-site", "https://peerway.example", None, True),  # the browser knows better than Origin
        (None, "https://peerway.example", None, False),  # an older browser
        (None, "http://10.0.0.2:8000", None, False),  # under the name by which a proxy calls us
        (None, "https://evil.example", None, True),
        (None, "null", None, True),  # a sandboxed frame
        (None, "https://peerway.example.evil.example", None, True),
        (None, "https://evil.example", "https://peerway.example/", True),  # Origin is the harder to come by
        (None, None, "https://peerway.example/exam", False),  # a text browser
        (None, None, "https://evil.example/https://peerway.example", True),
        (None, None, None, None),  # no word of where it comes from
    ],
)
def test_a_change_must_come_from_here(
    fetch_site: str | None, origin: str | None, referer: str | None, forged: bool | None
) -> None:
    for method in ("POST", "PUT", "PATCH", "DELETE"):
        assert forged == is_forgery(method, Sender(fetch_site, origin, referer), (HOUSE, "10.0.0.2:8000"))


def test_reading_is_never_a_forgery() -> None:
    assert not is_forgery("GET", Sender("cross-site"), (HOUSE,))


@pytest.mark.parametrize(
    ("media_type", "form"),
    [
        ("application/x-www-form-urlencoded", True),
        ("Multipart/Form-Data ; boundary=x1", True),
        ("application/json", False),
        ("text/plain; multipart/form-data", False),
        ("", False),
    ],
)
def test_a_form_is_what_a_page_of_any_site_can_send(media_type: str, *, form: bool) -> None:
    assert is_form(media_type) == form


@pytest.mark.parametrize(
    ("start", "proof"),
    [
        (b"_form=0a1b&name=Alice", "0a1b"),
        (b"_form=0a1b", "0a1b"),
        (b'--x1\r\nContent-Disposition: form-data; name="_form"\r\n\r\n0a1b\r\n--x1', "0a1b"),
        (b"name=_form=0a1b", ""),  # what somebody typed is no proof
        (b"name=Alice&_form=0a1b", ""),
        (b"", ""),
    ],
)
def test_a_proof_is_the_first_field_of_a_form(start: bytes, proof: str) -> None:
    assert proof_in(start) == proof


@pytest.mark.parametrize(
    ("path", "address", "forwarded_for", "hidden"),
    [
        ("/metrics", "127.0.0.1", "", False),
        ("/metrics", "127.0.0.1", "203.0.113.9", True),  # a proxy on this machine passes it on
        ("/metrics", "203.0.113.9", "", True),
        ("/internal/authorise", "10.0.0.2", "", False),  # a proxy of ours asks for itself
        ("/internal/authorise", "10.0.0.2", "203.0.113.9", True),
        ("/sign-in", "203.0.113.9", "", False),
    ],
)
def test_inner_pages_are_hidden_from_outside(path: str, address: str, forwarded_for: str, hidden: bool) -> None:
    assert is_hidden(path, address, forwarded_for, (ip_network("10.0.0.0/8"),)) == hidden


def test_a_request_id_is_kept_only_when_it_is_one() -> None:
    assert well_formed_request_id(new_id())
    for other in ("", "1", new_id() + "\n", "x" * 36, "01890a5d-ac96-474b-bb79-c2f5a1b3c4d5"):
        assert not well_formed_request_id(other)


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("", "en"),
        ("es-MX,es;q=0.9,en;q=0.8", "es"),
        ("es-419", "es"),  # Latin American Spanish
        ("ES", "es"),  # tags are the same in capitals
        ("Es-mx;q=0.7", "es"),
        ("en-US,es;q=0.5", "en"),
        ("en;q=0.2, es;q=0.9", "es"),  # the weight counts, not the place
        ("en;q=0.5,es;q=0.5", "en"),  # of the same weight: the first
        ("es,en", "es"),
        ("fr,es;q=0.3,en;q=0.2", "es"),
        ("fr", "en"),
        ("*", "en"),
        ("es;q=0", "en"),  # never
        ("es;q=0,en;q=0.1", "en"),
        ("es;q=7,en", "es"),  # more than 1 is 1
        ("es; Q=0.9 , en ; q=0.1", "es"),
        ("es;q=nonsense", "en"),
        ("es;q=nan", "en"),
        ("es_MX", "en"),  # no tag
        ("," * 50 + "es", "en"),  # nobody writes so many
        (";;q=,=;,-,", "en"),
    ],
)
def test_a_visitor_reads_the_language_that_the_browser_asks_for(header: str, language: str) -> None:
    assert language_asked(header) == language


@given(st.text(max_size=200))
def test_no_header_breaks_a_page(header: str) -> None:
    assert language_asked(header) in ("en", "es")


@pytest.mark.parametrize(
    ("headers", "cookies"),
    [
        ([], {}),
        (["peerway=key"], {"peerway": "key"}),
        (["peerway=a; said=b%20c"], {"peerway": "a", "said": "b%20c"}),
        (["peerway=a", "said=b"], {"peerway": "a", "said": "b"}),  # HTTP/2 sends them apart
        (["peerway=a; peerway=b"], {"peerway": "b"}),  # as every reader of Starlette's, doors too, takes them
        (["peerway=a=="], {"peerway": "a=="}),
        (['said="a\\073b"'], {"said": "a;b"}),
        (["; =;a;"], {"": "a"}),
    ],
)
def test_cookies_are_read_as_the_services_read_them(headers: list[str], cookies: dict[str, str]) -> None:
    sent = [(b"cookie", header.encode()) for header in headers]
    scope = {"type": "http", "method": "GET", "path": "/", "raw_path": b"/", "query_string": b"", "headers": sent}

    assert read_visit(scope).cookies == Request(scope).cookies == cookies


def test_a_visitors_preferences_come_back_from_the_cookie() -> None:
    who = read(write("es", {"theme": "dark", "text_size": "150", "spacing": "normal"}), "en")

    assert (who.language, who.preferences.theme, who.preferences.text_size) == ("es", "dark", "150")
    assert not who.signed_in


@given(st.text(max_size=200))
def test_no_cookie_breaks_a_page(cookie: str) -> None:
    assert read(cookie, "en").language in ("en", "es")
