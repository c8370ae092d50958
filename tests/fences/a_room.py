"""A room as the dialect wants it, small and whole: every rule is silent about it."""

ROOM = {
    "exam/README.md": "| `certificate.py` | the paper of a result, as PDF |",
    "exam/results/__init__.py": '"""Results: two people release one, and two withdraw one."""',
    "exam/results/room.py": """
from exam.results import api, commands, pages, queries
from shared.rooms import Duty, Room
ROOM = Room("results", says="Results", api=[api.router], pages=[pages.router], due=[Duty(queries.due, commands.draft)])
""",
    "exam/results/rules.py": """
class State(StrEnum):
    DRAFT = "draft"
    RELEASED = "released"
class NoReason(Invalid):
    slug = "no-reason"
    sentence = N_("Please say why.")
MOVES: Moves[State, Literal["release"]] = Moves({(State.DRAFT, "release"): State.RELEASED}, otherwise=NotThatWay)
def refuse_unless_reasoned(reason: str) -> None: ...
def is_late(drafted_at: datetime, *, now: datetime) -> bool: ...
""",
    "exam/results/tables.py": """
class Result(Base, table=True):
    __tablename__ = "results"
    id: str = Field(primary_key=True)
    state: State = state_of(State)
""",
    "exam/results/rows.py": """
def own_result(session: Session, actor: Actor, result_id: str) -> Result: ...
""",
    "exam/results/inputs.py": """
class WithdrawResult(Input):
    reason: Text
class WithdrawResultPage(WithdrawResult):
    sure: Yes
""",
    "exam/results/views.py": """
class Release(BaseModel, frozen=True):
    id: str
    state: State
""",
    "exam/results/certificate.py": "def paper(release: Release) -> bytes: ...",
    "exam/results/commands/__init__.py": """
'''What can be done with a result.'''
from exam.results.commands.draft_result import draft_result
from exam.results.commands.withdraw_result import withdraw_result
__all__ = ["draft_result", "withdraw_result"]
""",
    "exam/results/commands/draft_result.py": """
def draft_result(session: Session, person_id: str, *, now: datetime) -> str:
    '''Draft the result of a person whose parts are scored.'''
""",
    "exam/results/commands/withdraw_result.py": """
def withdraw_result(session: Session, actor: Actor, result_id: str, what: WithdrawResult, *, now: datetime) -> bool:
    '''Withdraw a result; the second of two administrators does it. True: it is withdrawn.'''
    result = session.get_one(Result, result_id)
    state = MOVES.after(result.state, "withdraw")
    act = Act("withdraw", about="result", subject_id=result.id, concerns=result.person_id)
    if not approve(session, actor, act, what.reason, now=now):
        return False
    result.state = state
    return True
""",
    "exam/results/queries.py": """
from exam.panel.queries import names_of
def releases(session: Session, actor: Actor, *, after: str = "") -> Page[Release]:
    '''What waits for a word, oldest first.'''
    return page(session, select(Result).where(Result.state == State.DRAFT), by=(Result.drafted_at,), after=after)
def release(session: Session, actor: Actor, result_id: str) -> Release: ...
""",
    "exam/results/api.py": """
from exam.results import commands, queries
from exam.results.inputs import WithdrawResult
from exam.results.views import Release
from shared import clock
router = api_router("results")
@router.get("/releases/{result_id}")
async def release(who: Administrator, db: Db, result_id: Id) -> Release:
    return await db.read(queries.release, who.actor, result_id)
@router.post("/releases/{result_id}/withdraw")
async def withdraw_result(who: Administrator, db: Db, result_id: Id, body: WithdrawResult) -> Release:
    await db.write(commands.withdraw_result, who.actor, result_id, body, now=clock.now())
    return await db.read(queries.release, who.actor, result_id)
""",
    "exam/results/pages.py": """
from exam.results import commands, queries
from exam.results.inputs import WithdrawResultPage
from shared import clock
router = page_router("results")
@router.get("/releases/{result_id}")
async def release(request: Request, who: Administrator, db: Db, result_id: Id) -> HTMLResponse:
    return page(request, who, "results/release.html", release=await db.read(queries.release, who.actor, result_id))
@router.get("/releases/{result_id}/withdraw")
async def release_to_withdraw(request: Request, who: Administrator, db: Db, result_id: Id) -> HTMLResponse:
    return page(request, who, "results/withdraw.html", release=await db.read(queries.release, who.actor, result_id))
@router.post("/releases/{result_id}/withdraw")
async def withdraw_result(who: Administrator, db: Db, result_id: Id, body: Form[WithdrawResultPage]) -> Redirect:
    done = await db.write(commands.withdraw_result, who.actor, result_id, body, now=clock.now())
    return see_other("/exam/releases", said=N_("It is withdrawn.") if done else N_("One more person has to agree."))
""",
    "shared/moves.py": "class Moves:\n    def after(self, state: State, verb: Verb) -> State: ...",
    "exam/tests/test_results.py": "def test_a_result_is_released(scene): scene.later(days=2)",
}
