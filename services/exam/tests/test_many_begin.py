"""When very many begin in one minute: beginning is dear, and must not hold up those who write."""

import pytest
from sqlmodel import select

from exam.sittings.tables import Sitting
from exam.turns import BEGINNING, COME_BACK
from shared.testing import Scene
from shared.testing.cast import alice


def test_whoever_has_to_wait_reads_it_and_their_time_has_not_begun(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as crowded:
        crowded.setattr(BEGINNING, "most", 0)
        refused = scene.send("/exam/written", as_=alice)

    assert refused.status_code == 429
    seconds = refused.headers["retry-after"]
    assert COME_BACK[0] <= int(seconds) <= COME_BACK[1]
    assert f"Your time has not begun. Please wait {seconds} seconds and try again." in refused.text
    assert f'data-send-again="{seconds}"' in refused.text
    assert scene.rows(select(Sitting)) == []
    assert scene.send("/exam/written", as_=alice).status_code == 303
