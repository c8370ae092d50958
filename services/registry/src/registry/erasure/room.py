from registry.erasure import api, pages
from registry.erasure.commands import carry_out_erasure, destroy_key, note_cleared
from registry.erasure.queries import erasures_to_carry_out, keys_to_destroy, traces_to_clear
from registry.erasure.traces import clear_traces
from shared.web import Duty, Room

ROOM = Room(
    "erasure",
    says="forgets whoever the record beside the databases names, once each, then their keys, then what lies beside",
    api=[api.router],
    pages=[pages.router],
    due=[
        Duty(rows=erasures_to_carry_out, act=carry_out_erasure),
        Duty(rows=keys_to_destroy, act=destroy_key),
        Duty(rows=traces_to_clear, act=note_cleared, outside=clear_traces),
    ],
)
