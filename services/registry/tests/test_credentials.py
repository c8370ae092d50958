"""The credential: as a published vector has it, whole in the paper, told as changed where somebody changed it."""

import gzip
import json
import re
from base64 import urlsafe_b64decode
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from registry.credentials import proof
from registry.credentials.base58 import ED25519, decoded, encoded, multikey
from registry.credentials.commands import forget_credentials
from registry.credentials.enclosed import enclosed_in
from registry.listings.commands import choose_listing
from registry.listings.inputs import ChooseListing
from registry.listings.rules import Choice
from registry.retirements.commands import retire
from shared.signing import Signer
from shared.testing import TODAY, Scene
from shared.testing.cast import alice, mallory

from .walk import API, certify, decide, tell, year_opened

VECTORS = Path(__file__).parent / "vectors"
Document = dict[str, Any]


@pytest.fixture
def vector(monkeypatch: pytest.MonkeyPatch) -> tuple[Document, Signer]:
    """The published example of eddsa-rdfc-2022 with its key; its context is one of the examples, not one of ours."""
    examples = str((VECTORS / "examples-v2.json").resolve())
    known = proof.CONTEXTS | {"https://www.w3.org/ns/credentials/examples/v2": examples}
    monkeypatch.setattr(proof, "CONTEXTS", known)
    key = json.loads((VECTORS / "keyPair.json").read_text())
    private = decoded(key["privateKeyMultibase"])[2:]
    made = Signer(Ed25519PrivateKey.from_private_bytes(private))
    assert multikey(made.public) == key["publicKeyMultibase"]
    return json.loads((VECTORS / "signedDataInt.json").read_text()), made


def test_the_published_vector_is_made_byte_for_byte(vector: tuple[Document, Signer]) -> None:
    expected, key = vector
    plain = {name: value for name, value in expected.items() if name != "proof"}
    method, created = expected["proof"]["verificationMethod"], expected["proof"]["created"]

    assert proof.signed(plain, key, method, created) == expected
    assert proof.holds(expected, key.public)


def test_the_contexts_are_those_that_were_published() -> None:
    found = {name: proof.sha256((proof.FOLDER / name).read_bytes()).hexdigest()[:8] for name in proof.CONTEXTS.values()}

    assert found == {"credentials-v2.json": "59955ced", "open-badges-3.0.3.json": "ef2fa9c7"}


@given(st.binary(max_size=70))
def test_base58_comes_back(raw: bytes) -> None:
    assert decoded(encoded(raw)) == raw


def mine(scene: Scene) -> Document:
    found: Document = scene.visit(f"{API}/mine/credential", as_=alice).json()
    return found


def key_of(scene: Scene, document: Document) -> bytes:
    (method,) = scene.visit(f"{API}/issuer").json()["verificationMethod"]
    assert document["proof"]["verificationMethod"] == method["id"]
    return decoded(method["publicKeyMultibase"]).removeprefix(ED25519)


def test_it_is_signed_once_and_says_what_the_certificate_says(scene: Scene) -> None:
    number = certify(scene, alice, TODAY, name="José Núñez")
    first = mine(scene)
    scene.later(days=1)

    assert mine(scene) == first
    assert proof.holds(first, key_of(scene, first)) and proof.left_out(first) == []
    subject = first["credentialSubject"]
    assert subject["licenseNumber"] == number
    assert subject["identifier"] == [
        {"type": "IdentityObject", "identityType": "name", "hashed": False, "identityHash": "José Núñez"}
    ]
    assert first["validUntil"].startswith(str(date(TODAY.year + 2, 1, 1)))


def test_it_counts_to_the_last_day_of_grace_once_the_year_tells_it(scene: Scene) -> None:
    certify(scene, alice, TODAY)
    first = mine(scene)
    at = date(TODAY.year + 1, 1, 1)
    tell(scene, year_opened("alice", at.year), at)

    again = mine(scene)

    assert again["id"] != first["id"]
    assert again["validUntil"].startswith(str(date(at.year + 1, 4, 1)))


def test_a_card_for_the_wallet_holds_it_too_and_is_known(scene: Scene) -> None:
    number = certify(scene, alice, TODAY, name="José Núñez")
    answer = scene.visit("/registry/mine/card.pdf", as_=alice)

    assert answer.headers["content-disposition"] == f'attachment; filename="card-{number}.pdf"'
    assert b"pdfuaid" in answer.content and json.loads(enclosed_in(answer.content)) == mine(scene)
    assert "exactly this paper" in compare(scene, "card.pdf", answer.content)


def test_it_holds_no_name_of_who_is_not_listed_by_name(scene: Scene) -> None:
    certify(scene, alice, TODAY, name="José Núñez", choice="number")
    document = mine(scene)
    (identity,) = document["credentialSubject"]["identifier"]

    assert "José" not in json.dumps(document, ensure_ascii=False)
    assert identity["identityHash"] == f"sha256${proof.sha256(('José Núñez' + identity['salt']).encode()).hexdigest()}"


def test_whoever_lists_themselves_otherwise_gets_another_one(scene: Scene) -> None:
    certify(scene, alice, TODAY)
    first = mine(scene)
    scene.do(choose_listing, alice, ChooseListing(name="Alice", listing=Choice.NUMBER))

    second = mine(scene)

    assert second["id"] != first["id"]
    assert second["credentialStatus"] == first["credentialStatus"]


CHANGES: dict[str, Any] = {
    "another name": lambda one: one["credentialSubject"]["identifier"][0].update(identityHash="Dr Alice Rivera"),
    "another day": lambda one: one.update(validUntil="2039-01-01T00:00:00Z"),
    "no status": lambda one: one.pop("credentialStatus"),
    "a field that no context knows": lambda one: one["credentialSubject"].update(title="Doctor"),
    "another signature": lambda one: one["proof"].update(proofValue="z" + "1" * 80),
}


@pytest.mark.parametrize("how", CHANGES)
def test_a_changed_one_does_not_hold_and_is_told_with_what_differs(scene: Scene, how: str) -> None:
    certify(scene, alice, TODAY)
    document = mine(scene)
    key = key_of(scene, document)
    CHANGES[how](document)

    assert not proof.holds(document, key)
    told = compare(scene, "credential.json", json.dumps(document).encode())
    assert "It is not as we gave it out" in told and "What differs" in told


def test_the_paper_holds_it_and_is_known_as_it_is(scene: Scene) -> None:
    certify(scene, alice, TODAY)
    paper = scene.visit("/registry/mine/certificate.pdf", as_=alice).content

    assert b"pdfuaid" in paper and b"pdfaid" in paper
    assert json.loads(enclosed_in(paper)) == mine(scene)
    told = compare(scene, "certificate.pdf", paper)
    assert "It is as we gave it out" in told and "exactly this paper" in told
    changed = compare(scene, "certificate.pdf", paper + b"\n% edited")
    assert "It is not as we gave it out" in changed and "Compare each word" in changed


def test_what_is_none_of_ours_is_told_as_that(scene: Scene) -> None:
    assert "We find no certificate" in compare(scene, "photo.pdf", b"%PDF-1.4\n%%EOF\n")
    assert "We find no certificate" in compare(scene, "x.json", b"{broken")
    assert "We did not give this out" in compare(scene, "x.json", b'{"id": "urn:uuid:1"}')
    assert "Please choose the certificate as a PDF" in compare(scene, "x.png", b"\x89PNG\r\n\x1a\n", status=422)
    nothing = scene.send("/registry/check", {})
    assert nothing.status_code == 422 and "choose the file, or type the number" in nothing.text


def test_what_stands_on_a_paper_can_be_typed(scene: Scene) -> None:
    number = certify(scene, alice, TODAY, name="Alice Rivera")

    assert "It is as we gave it out" in scene.send("/registry/check", {"number": number, "name": "alice rivera"}).text
    other = scene.send("/registry/check", {"number": number, "name": "Bea Rivera"}).text
    assert "It is not as we gave it out" in other and "Bea Rivera" in other


def test_the_name_of_who_is_listed_by_number_is_neither_confirmed_nor_denied(scene: Scene) -> None:
    number = certify(scene, alice, TODAY, name="Alice Rivera", choice="number")

    answers = [scene.send("/registry/check", {"number": number, "name": name}).text for name in ("Alice Rivera", "Bea")]
    first, second = (re.sub(r'value="[^"]*"', "", one) for one in answers)
    assert first == second


def test_a_bit_is_set_while_it_counts_no_more(scene: Scene) -> None:
    number = certify(scene, alice, TODAY)
    certify(scene, mallory, TODAY)
    scene.visit(f"{API}/mine/credential", as_=mallory)
    status = mine(scene)["credentialStatus"]
    assert bits(scene, status) == []

    decide(scene, number, "suspend")
    assert bits(scene, status) == [int(status["statusListIndex"])]
    decide(scene, number, "reinstate")
    assert bits(scene, status) == []


def test_the_bit_of_who_was_erased_is_set_and_is_nobodys(scene: Scene) -> None:
    certify(scene, alice, TODAY)
    document = mine(scene)
    scene.do(forget_credentials, "alice")

    assert bits(scene, document["credentialStatus"]) == [int(document["credentialStatus"]["statusListIndex"])]
    assert "We did not give this out" in compare(scene, "x.json", json.dumps(document).encode())


def test_a_suspended_one_is_told_as_that(scene: Scene) -> None:
    number = certify(scene, alice, TODAY, choice="unlisted")
    document = mine(scene)
    decide(scene, number, "revoke")

    told = compare(scene, "x.json", json.dumps(document).encode())
    assert "It counts no more" in told


def test_there_is_none_before_or_without_a_certification(scene: Scene) -> None:
    assert scene.visit(f"{API}/mine/credential", as_=alice).status_code == 404
    certify(scene, alice, TODAY)
    scene.do(retire, alice)
    assert scene.visit(f"{API}/mine/credential", as_=alice).status_code == 409


def test_a_status_list_is_there_before_any_credential_is_given_out(scene: Scene) -> None:
    assert bits(scene, {"statusPurpose": "suspension", "statusListCredential": "/credentials/status/0"}) == []
    assert scene.visit(f"{API}/credentials/status/1").status_code == 404


def bits(scene: Scene, status: Document) -> list[int]:
    """Which are set, of a list that is signed and valid now."""
    assert status["statusPurpose"] == "suspension"
    listed = scene.visit(f"{API}/credentials/status/{status['statusListCredential'].rpartition('/')[2]}").json()
    assert proof.holds(listed, key_of(scene, listed))
    assert listed["validFrom"] <= f"{scene.now + timedelta(seconds=1):%Y-%m-%dT%H:%M:%SZ}" < listed["validUntil"]
    encoded_list = listed["credentialSubject"]["encodedList"]
    raw = gzip.decompress(urlsafe_b64decode(encoded_list[1:] + "=" * (-len(encoded_list[1:]) % 4)))
    assert encoded_list[0] == "u" and len(raw) * 8 >= 131_072
    return [at * 8 + bit for at, byte in enumerate(raw) if byte for bit in range(8) if byte & 0x80 >> bit]


def compare(scene: Scene, name: str, content: bytes, *, status: int = 200) -> str:
    answer = scene.doors.post("/registry/check", files={"file": (name, content)})
    assert answer.status_code == status, answer.text[:500]
    return answer.text


def test_a_number_that_nobody_has_is_told_as_on_the_page_of_numbers(scene: Scene) -> None:
    """And counts as one: else numbers could be tried out here."""
    answer = scene.send("/registry/check", {"number": "CPS-0000-0000", "name": "Alice"})

    assert answer.status_code == scene.visit("/registry/certificates/CPS-0000-0000").status_code == 404
