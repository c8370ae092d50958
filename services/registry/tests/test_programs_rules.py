import pytest

from registry.programs.rules import MOST, EnoughKeys, refuse_if_enough


def test_so_many_keys_of_an_organization_count_at_once() -> None:
    refuse_if_enough(MOST - 1)
    for count in (MOST, MOST + 1):
        with pytest.raises(EnoughKeys) as refused:
            refuse_if_enough(count)
        assert refused.value.values == {"most": MOST}
