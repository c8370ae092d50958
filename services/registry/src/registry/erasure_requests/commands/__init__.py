"""Who asks, who confirms, who says no; and the steps before anything goes, each by a duty."""

from registry.erasure_requests.commands.begin_erasure import begin_erasure
from registry.erasure_requests.commands.confirm_erasure import confirm_erasure
from registry.erasure_requests.commands.decline_erasure import decline_erasure
from registry.erasure_requests.commands.finish_requests import finish_requests
from registry.erasure_requests.commands.note_recorded import note_recorded
from registry.erasure_requests.commands.open_request import open_request
from registry.erasure_requests.commands.stop_erasure import stop_erasure

__all__ = [
    "begin_erasure",
    "confirm_erasure",
    "decline_erasure",
    "finish_requests",
    "note_recorded",
    "open_request",
    "stop_erasure",
]
