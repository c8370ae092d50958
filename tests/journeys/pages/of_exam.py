from tests.journeys.pages.place import Place, came_back

E = "/exam"
A = "/exam/administration"
QUESTION = E + "/sittings/{sitting_id}/questions/{position}"
BANK = E + "/bank"
ITEM = BANK + "/items/{item_id}/versions/{version}"
OF_NADIA = BANK + "/items/w-041/versions/1"
SITTING = E + "/sittings/{sitting_id}"
MINE = "/exam/sittings/{sitting}"
DECLINE = A + "/accommodations/{accommodation_id}/decline"
TASK = E + "/examiner/tasks/{task_id}"
VOID = A + "/sittings/{sitting_id}/void"
VOID_TALK = A + "/orals/{oral_id}/void"
WITHDRAW = A + "/releases/{result_id}/withdraw"
RETURN = A + "/releases/{result_id}/return"

PLACES = (
    *(Place(E, who) for who in ("sofia", "theo", "alba", "jun", "ruth", "pedro", "leila", "bob", "dana")),
    Place(E + "/accommodations", "theo"),
    Place(E + "/accommodations", "alba"),
    Place(A + "/accommodations", "dana"),
    Place(A + "/accommodations", "dov"),
    Place(DECLINE, "dana", A + "/accommodations/{accommodation}/decline"),
    came_back(DECLINE, "dana", A + "/accommodations/{accommodation}/decline"),
    Place(E + "/written", "theo"),
    Place(E + "/written", "pedro"),
    Place(E + "/written", "leila"),
    Place(QUESTION, "theo", MINE + "/questions/{choice}?window={window}"),
    Place(QUESTION, "theo", MINE + "/questions/{open}?window={window}"),
    Place(QUESTION, "theo", MINE + "/questions/2?window=another"),
    Place(QUESTION, "alba", E + "/sittings/{paused}/questions/1?window={paused_window}"),
    Place(SITTING + "/break", "alba", E + "/sittings/{paused}/break"),
    Place(SITTING + "/review", "theo", MINE + "/review?window={window}"),
    Place(SITTING + "/confirm", "theo", MINE + "/confirm?window={window}"),
    Place(SITTING + "/review", "jun", E + "/sittings/{sat}/review"),
    Place(SITTING + "/done", "jun", E + "/sittings/{sat}/done"),
    Place(E + "/groups", "theo"),
    Place(BANK, "iris"),
    Place(BANK, "dana", BANK + "?kind=order&status=&domain=&element="),
    Place(BANK + "/forms", "iris"),
    Place(BANK + "/items/{item_id}", "dana", BANK + "/items/w-001"),
    came_back(BANK + "/items/{item_id}/versions/{version}", "dana", OF_NADIA, form=3, reason="x"),
    *(Place(ITEM, "iris", BANK + f"/items/w-{number}/versions/1") for number in ("045", "047", "049", "051", "053")),
    Place(ITEM + "/preview", "iris", OF_NADIA + "/preview?language=es&theme=contrast&text_size=200"),
    *(
        Place(ITEM + "/preview", "iris", BANK + f"/items/w-{number}/versions/1/preview?theme=dark")
        for number in ("002", "043", "045", "047", "049", "051", "053")
    ),
    Place(ITEM + "/reviews/{kind}", "iris", OF_NADIA + "/reviews/key"),
    Place(ITEM + "/reviews/{kind}", "iris", OF_NADIA + "/reviews/translation?language=es"),
    came_back(ITEM + "/reviews/{kind}", "iris", OF_NADIA + "/reviews/culture", verdict="fits"),
    Place(BANK, "bob", status=403),
    Place(A + "/leases", "dana"),
    Place(A + "/analysis", "dana"),
    Place(A + "/analysis/{run_id}", "dana", A + "/analysis/{report}"),
    Place(A + "/voids", "dana"),
    Place(A + "/sittings", "dana"),
    Place(A + "/sittings/{sitting_id}", "dana", A + "/sittings/{sitting}"),
    Place(A + "/sittings/{sitting_id}", "dana", A + "/sittings/{sat}"),
    came_back(A + "/sittings/{sitting_id}", "dana", A + "/sittings/{sitting}", form=1, minutes="500", why="A lot"),
    Place(VOID, "dana", A + "/sittings/{sat}/void"),
    came_back(VOID, "dana", A + "/sittings/{sat}/void"),
    Place(VOID_TALK, "dana", A + "/orals/{talk}/void"),
    came_back(VOID_TALK, "dana", A + "/orals/{talk}/void"),
    Place(E + "/oral", "jun"),
    Place(E + "/oral", "theo"),
    Place(E + "/oral", "sofia"),
    came_back(E + "/oral", "theo"),
    Place(E + "/oral/ask", "theo"),
    came_back(E + "/oral/ask", "theo"),
    Place(A + "/orals", "dana"),
    Place(A + "/orals/offer", "dana"),
    came_back(A + "/orals/offer", "dana"),
    Place(A + "/orals/{slot_id}/withdraw", "dana", A + "/orals/{slot}/withdraw"),
    came_back(A + "/orals/{slot_id}/withdraw", "dana", A + "/orals/{slot}/withdraw", status=422),
    Place(E + "/examiner/talks/{oral_id}/call-off", "bob", E + "/examiner/talks/{talk}/call-off"),
    came_back(E + "/examiner/talks/{oral_id}/call-off", "bob", E + "/examiner/talks/{talk}/call-off"),
    Place(A + "/places", "dana"),
    came_back(A + "/places", "dana", seats="none"),
    Place(A + "/places/{place_id}", "dana", A + "/places/{room}"),
    came_back(A + "/places/{place_id}", "dana", A + "/places/{room}", seats="none"),
    Place(E + "/examiner/join", "cem"),
    came_back(E + "/examiner/join", "cem"),
    Place(A + "/panel", "dana"),
    Place(E + "/examiner", "bob"),
    Place(E + "/examiner", "carol"),
    Place(E + "/examiner", "cem"),
    Place(TASK, "bob", E + "/examiner/tasks/{task}"),
    came_back(TASK, "bob", E + "/examiner/tasks/{task}"),
    Place(TASK, "carol", E + "/examiner/tasks/{task}"),
    Place(TASK, "cem", E + "/examiner/tasks/{third}"),
    Place(E + "/examiner/talks/{oral_id}", "bob", E + "/examiner/talks/{talk}"),
    Place(A + "/adjudications", "dana"),
    Place(E + "/results/{result_id}", "pedro", E + "/results/{not_yet}"),
    Place(E + "/results/{result_id}", "leila", E + "/results/{passed}"),
    Place(A + "/releases", "dana"),
    Place(A + "/releases/{result_id}", "dana", A + "/releases/{draft}"),
    Place(A + "/releases/{result_id}", "dana", A + "/releases/{passed}"),
    Place(WITHDRAW, "dana", A + "/releases/{passed}/withdraw"),
    came_back(WITHDRAW, "dana", A + "/releases/{passed}/withdraw"),
    Place(RETURN, "dana", A + "/releases/{draft}/return"),
    came_back(RETURN, "dana", A + "/releases/{draft}/return"),
    Place(A + "/rescores", "dana"),
    Place(A + "/rescores/{result_id}", "dana", A + "/rescores/{passed}", status=404),
    Place(A + "/conversations", "dana"),
    Place(E + "/facts", "dana"),
    Place(E + "/facts/{fact_id}", "dana", E + "/facts/none", status=404),
    Place(E + "/facts/{fact_id}/dismissal", "dana", E + "/facts/none/dismissal", status=404),
    Place(E + "/examiner", "sofia", status=403),
)
