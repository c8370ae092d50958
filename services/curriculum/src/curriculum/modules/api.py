from curriculum.modules import queries
from curriculum.modules.content import Term
from curriculum.modules.deps import Published
from curriculum.modules.views import ModuleSummary
from curriculum.wordings import queries as wordings
from shared import clock
from shared.code_of_ethics import CodeOfEthics
from shared.identity import Anyone
from shared.web import Db, api_router

router = api_router("modules")


@router.get("/modules")
async def list_modules(who: Anyone, published: Published) -> list[ModuleSummary]:
    """The modules in the order of study; open to all."""
    return queries.list_modules(published)


@router.get("/code-of-ethics")
async def code_in_force(who: Anyone, db: Db) -> CodeOfEthics:
    """The fourteen principles in everyday words, in the reader's language."""
    return await db.read(wordings.code_in_force, who.language, now=clock.now())


@router.get("/glossary")
async def list_terms(who: Anyone, published: Published) -> list[Term]:
    return list(published.glossary)
