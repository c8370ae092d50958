from tests.journeys.pages.place import Place, came_back

R = "/registry"
CERTIFICATE = R + "/certificates/{number}"

PLACES = (
    Place(R),
    came_back(R),
    came_back(R, status=200, name="ald"),
    came_back(R, status=200, name="zzzz"),
    came_back(R, status=200, name="juniper yarowgate"),
    Place(CERTIFICATE, url=R + "/certificates/{active}"),
    Place(CERTIFICATE, url=R + "/certificates/{inactive}"),
    Place(CERTIFICATE, url=R + "/certificates/{by_number}"),
    Place(CERTIFICATE, url=R + "/certificates/{revoked}"),
    Place(CERTIFICATE, url=R + "/certificates/{attendance}"),
    Place(CERTIFICATE, url=R + "/certificates/CPS-0000-0000", status=404),
    Place(R + "/shared/{share_code}", url=R + "/shared/{shared}"),
    *(
        Place(R + "/path", who)
        for who in ("nadia", "amara", "ben", "sofia", "theo", "jun", "ruth", "pedro", "leila", "alice", "omar")
    ),
    Place(R + "/commitment", "leila"),
    came_back(R + "/commitment", "leila"),
    Place(R + "/commitment", "alice"),
    Place(R + "/listing", "alice"),
    came_back(R + "/listing", "alice"),
    Place(R + "/listing", "sofia"),
    Place(R + "/listing/description", "alice"),
    came_back(R + "/listing/description", "alice", town="x" * 81),
    Place(R + "/compare"),
    came_back(R + "/compare"),
    Place(R + "/name", "alice"),
    came_back(R + "/name", "alice"),
    Place(R + "/name", "leila"),
    Place(R + "/oversight/names", "dana"),
    Place(R + "/oversight/names/{request_id}", "dana", R + "/oversight/names/{name_request}"),
    came_back(R + "/oversight/names/{request_id}", "dana", R + "/oversight/names/{name_request}"),
    Place(R + "/mine", "alice"),
    Place(R + "/mine", "omar"),
    Place(R + "/mine", "sofia"),
    Place(R + "/mine/ledger", "alice"),
    Place(R + "/mine/ledger", "sofia"),
    Place(R + "/ledger"),
    Place(R + "/oversight", "dana"),
    Place(R + "/oversight", "dov"),
    came_back(R + "/oversight", "dana"),
    Place(R + "/oversight/issuing", "dana"),
    came_back(R + "/oversight/issuing", "dana"),
    Place(R + "/facts", "dana"),
    Place(R + "/facts/{fact_id}", "dana", R + "/facts/{parked}"),
    Place(R + "/facts/{fact_id}/dismissal", "dana", R + "/facts/{parked}/dismissal"),
    Place(R + "/oversight", "erin", status=403),
)
