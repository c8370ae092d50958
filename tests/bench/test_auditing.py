"""The bench of the audit: the people that it makes are as the audit expects them, each of the four kinds."""

from tests.bench.auditing import main


def test_the_audit_finds_no_difference_in_the_people_that_the_bench_makes() -> None:
    assert main(9) == 0
