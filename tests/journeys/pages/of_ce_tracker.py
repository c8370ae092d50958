from tests.journeys.pages.place import Place, came_back

T = "/ce-tracker"
CREDIT = T + "/credits/{credit_id}"
OFFERED = T + "/claim/offerings/{offering_id}"
REVIEW = T + "/review/{credit_id}"

PLACES = (
    Place(T, "alice"),
    Place(T, "omar"),
    Place(T, "sofia"),
    Place(T, "dana"),
    Place(T + "/years", "alice"),
    Place(T + "/years", "omar"),
    Place(T + "/years", "sofia"),
    Place(T + "/requirements"),
    Place(T + "/requirements", "dana"),
    Place(T + "/requirements/new", "dana"),
    Place(T + "/requirements/drafts", "dana"),
    Place(T + "/offerings/closed", "dana"),
    came_back(T + "/requirements/new", "dana"),
    Place(T + "/offerings", "alice"),
    Place(T + "/offerings", "dana"),
    Place(T + "/offerings/new", "dana"),
    came_back(T + "/offerings/new", "dana"),
    Place(T + "/offerings/providers/new", "dana"),
    came_back(T + "/offerings/providers/new", "dana"),
    Place(T + "/claim", "alice"),
    Place(T + "/claim", "omar"),
    Place(T + "/claim", "sofia"),
    Place(T + "/claim/other", "alice"),
    came_back(T + "/claim/other", "alice"),
    Place(OFFERED, "alice", T + "/claim/offerings/{offering}"),
    came_back(OFFERED, "alice", T + "/claim/offerings/{offering}"),
    Place(T + "/credits", "alice"),
    Place(T + "/credits", "sofia"),
    Place(CREDIT, "alice", T + "/credits/{waiting}"),
    Place(CREDIT, "alice", T + "/credits/{accepted}"),
    Place(CREDIT, "alice", T + "/credits/{asked}"),
    Place(CREDIT + "/answer", "alice", T + "/credits/{asked}/answer"),
    came_back(CREDIT + "/answer", "alice", T + "/credits/{asked}/answer"),
    Place(T + "/review", "dana"),
    Place(REVIEW, "dana", T + "/review/{waiting}"),
    came_back(REVIEW, "dana", T + "/review/{waiting}"),
    Place(REVIEW, "dana", T + "/review/{accepted}"),
    Place(T + "/facts", "dana"),
    Place(T + "/review", "alice", status=403),
)
