from registry.erasure_requests import api, pages
from registry.erasure_requests.commands import begin_erasure, note_recorded
from registry.erasure_requests.queries import erasures_queue, erasures_to_begin, erasures_to_record
from registry.erasure_requests.record import write_record
from shared.web import Duty, Room

ROOM = Room(
    "erasure_requests",
    says="who asked to be forgotten: two people make sure of it, the person can stop it, a record outside comes first",
    api=[api.router],
    pages=[pages.router],
    due=[
        Duty(rows=erasures_to_begin, act=begin_erasure),
        Duty(rows=erasures_to_record, act=note_recorded, outside=write_record),
    ],
    queues=[erasures_queue],
)
