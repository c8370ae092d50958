"""What is seen of results: by the person, and by administrators."""

from exam.results.queries.my_results import my_result, my_results, newest_result, withdrawn_since
from exam.results.queries.releases import release, release_queue, released_lately, releases
from exam.results.queries.results_to_carry_over import results_to_carry_over

__all__ = [
    "my_result",
    "my_results",
    "newest_result",
    "release",
    "release_queue",
    "released_lately",
    "releases",
    "results_to_carry_over",
    "withdrawn_since",
]
