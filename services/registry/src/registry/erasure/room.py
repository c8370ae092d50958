from registry.erasure.commands import carry_out_erasure, destroy_key
from registry.erasure.queries import erasures_to_carry_out, keys_to_destroy
from shared.web import Duty, Room

ROOM = Room(
    "erasure",
    says="nothing: forgets whoever the record beside the databases names, once each, and their key after that",
    due=[Duty(rows=erasures_to_carry_out, act=carry_out_erasure), Duty(rows=keys_to_destroy, act=destroy_key)],
)
