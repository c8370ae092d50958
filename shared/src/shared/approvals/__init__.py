"""Grave acts need two people: one mechanism for every service, and its rows are the audit record.

`approve` is called in the transaction of the act itself, with the act as a value. It answers False for the first of the
two, and True for the second: then the caller carries the act out.
"""

from shared.approvals.commands import approve, close_overtaken, record_approved, take_back
from shared.approvals.queries import (
    ApprovalView,
    approval_record,
    approvals_of,
    open_approvals,
    record_of,
    subjects_waiting,
)
from shared.approvals.rules import Act, OwnAffairs, refuse_if_own_affairs

__all__ = [
    "Act",
    "ApprovalView",
    "OwnAffairs",
    "approval_record",
    "approvals_of",
    "approve",
    "close_overtaken",
    "open_approvals",
    "record_approved",
    "record_of",
    "refuse_if_own_affairs",
    "subjects_waiting",
    "take_back",
]
