from tests.journeys.pages.place import Place, came_back

R = "/registry"
CERTIFICATE = R + "/certificates/{number}"
CONCERN = R + "/oversight/concerns/{concern_id}"

E = R + "/employers"
ONE, HARBOR = E + "/{organization_id}", E + "/{organization}"
PARTS = ("/people", "/check", "/watching", "/changes", "/mails", "/webhook", "/keys")

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
    Place(R + "/check"),
    came_back(R + "/check"),
    Place(R + "/mine/ledger", "alice"),
    Place(R + "/mine/ledger", "sofia"),
    Place(R + "/ledger"),
    Place(R + "/employers"),
    Place(E, "erin"),
    Place(E + "/ask", "erin"),
    came_back(E + "/ask", "erin"),
    Place(R + "/invitation", "erin"),
    came_back(R + "/invitation", "erin"),
    came_back(R + "/invitation", "erin", code="K7QX-M2PT-9RVA-4HWD", name="Erin"),
    *(Place(ONE + page, "erin", HARBOR + page) for page in ("", *PARTS)),
    *(Place(ONE + page, "mallory", HARBOR + page, status=404) for page in ("", *PARTS)),
    *(came_back(ONE + page, "erin", HARBOR + page) for page in ("/check", "/keys", "/watching", "/webhook")),
    came_back(ONE + "/people", "erin", HARBOR + "/people", status=200),
    came_back(ONE + "/check", "erin", HARBOR + "/check", status=200, lines="{active}, Alice Somebody"),
    came_back(ONE + "/keys", "erin", HARBOR + "/keys", status=200, label="Personnel"),
    came_back(
        ONE + "/webhook", "erin", HARBOR + "/webhook", status=200, address="https://hooks.harborlight.example/in"
    ),
    Place(R + "/watching", "alice"),
    Place(R + "/watching", "sofia"),
    Place(R + "/oversight/employers", "dana"),
    Place(R + "/oversight/employers/{organization_id}", "dana", R + "/oversight/employers/{waiting_organization}"),
    came_back(R + "/oversight/employers/{organization_id}", "dana", R + "/oversight/employers/{waiting_organization}"),
    Place(R + "/oversight/employers/{organization_id}/close", "dana", R + "/oversight/employers/{organization}/close"),
    came_back(
        R + "/oversight/employers/{organization_id}/close", "dana", R + "/oversight/employers/{organization}/close"
    ),
    Place(R + "/oversight", "dana"),
    Place(R + "/oversight", "dov"),
    came_back(R + "/oversight", "dana"),
    Place(R + "/oversight/issuing", "dana"),
    came_back(R + "/oversight/issuing", "dana"),
    Place(R + "/facts", "dana"),
    Place(R + "/facts/{fact_id}", "dana", R + "/facts/{parked}"),
    Place(R + "/facts/{fact_id}/dismissal", "dana", R + "/facts/{parked}/dismissal"),
    Place(R + "/oversight", "erin", status=403),
    Place(R + "/concerns"),
    Place(R + "/concerns/new"),
    came_back(R + "/concerns/new", then="send"),
    Place(R + "/concerns/resume"),
    came_back(R + "/concerns/resume"),
    Place(R + "/concerns/figures"),
    Place(R + "/oversight/concern-rules", "dana"),
    Place(R + "/oversight/concern-rules/new", "dana"),
    came_back(R + "/oversight/concern-rules/new", "dana"),
    Place(R + "/oversight/concerns", "dana"),
    *(
        Place(CONCERN + step, "dana", R + "/oversight/concerns/{concern}" + step)
        for step in ("", "/take-up", "/close", "/tell", "/extend", "/interim")
    ),
    *(
        came_back(CONCERN + step, "dana", R + "/oversight/concerns/{concern}" + step)
        for step in ("/take-up", "/close", "/tell", "/extend", "/interim")
    ),
    Place(CONCERN, "dana", R + "/oversight/concerns/{heard}"),
    Place(CONCERN + "/panel/{stage}", "dana", R + "/oversight/concerns/{heard}/panel/first"),
    Place(CONCERN + "/panel/{stage}", "dana", R + "/oversight/concerns/{concern}/panel/first"),
    Place(R + "/oversight/code", "dana"),
    Place(R + "/oversight/code/new", "dana"),
    came_back(R + "/oversight/code/new", "dana"),
    Place(R + "/advice", "alice"),
    came_back(R + "/advice", "alice"),
    Place(R + "/advice/questions", "femi"),
    Place(R + "/advice/questions/{question_id}", "femi", R + "/advice/questions/{question}"),
    came_back(R + "/advice/questions/{question_id}", "femi", R + "/advice/questions/{question}"),
    Place(R + "/duties", "erin"),
    came_back(R + "/duties", "erin"),
    Place(R + "/duties/{report_id}", "erin", R + "/duties/{duties}"),
    Place(R + "/oversight/duties", "dana"),
    Place(R + "/oversight/duties/{report_id}", "dana", R + "/oversight/duties/{duties}"),
    came_back(R + "/oversight/duties/{report_id}", "dana", R + "/oversight/duties/{duties}"),
    Place(R + "/mine/concerns", "sofia"),
    Place(R + "/mine/concerns", "omar"),
    Place(R + "/mine/concerns/{concern_id}", "omar", R + "/mine/concerns/{heard}"),
    came_back(R + "/mine/concerns/{concern_id}", "omar", R + "/mine/concerns/{heard}"),
    Place(R + "/mine/concerns/{concern_id}/appeal", "omar", R + "/mine/concerns/{heard}/appeal"),
    Place(R + "/panels/{concern_id}", "alice", R + "/panels/{heard}"),
    Place(R + "/panels/{concern_id}", "dana", R + "/panels/{heard}"),
    Place(R + "/panels/{concern_id}/ruling", "dana", R + "/panels/{heard}/ruling"),
    came_back(R + "/panels/{concern_id}/ruling", "dana", R + "/panels/{heard}/ruling"),
)
