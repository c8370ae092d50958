"""What is seen of results, by the person and by the rooms of administrators."""

from exam.results.queries.all_results import all_results, result_in_any_state, result_to_rescore, results_by_id
from exam.results.queries.my_results import my_result, my_results, newest_result, withdrawn_since
from exam.results.queries.results_to_carry_over import results_to_carry_over
from exam.results.rows import ABOUT, act_on

__all__ = [
    "ABOUT",
    "act_on",
    "all_results",
    "my_result",
    "my_results",
    "newest_result",
    "result_in_any_state",
    "result_to_rescore",
    "results_by_id",
    "results_to_carry_over",
    "withdrawn_since",
]
