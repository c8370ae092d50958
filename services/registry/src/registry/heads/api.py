"""The ledger for programs: what a monitor needs to see that it only grows. Nothing in it tells of anybody."""

from registry.heads import queries
from registry.heads.deps import Address, Place, Size, Year
from registry.heads.views import ConsistencyProof, HeadView, InclusionProof, Leaves, Ledger, MyLeaf
from shared.identity import Anyone, SignedIn
from shared.web import Db, api_router

router = api_router("heads")


@router.get("/ledger")
async def ledger(who: Anyone, db: Db, address: Address) -> Ledger:
    """The newest signed head of each year, and the keys with which they were signed."""
    return await db.read(queries.ledger, address)


@router.get("/ledger/{year}/head")
async def newest_head(who: Anyone, db: Db, year: Year) -> HeadView:
    """The newest signed head of a year: a C2SP checkpoint."""
    return await db.read(queries.newest_head, year)


@router.get("/ledger/{year}/leaves")
async def leaves(who: Anyone, db: Db, year: Year, start: Size = 0) -> Leaves:
    """Every leaf's commitment, a thousand an answer; ask again from where it ends."""
    return await db.read(queries.leaves, year, start)


@router.get("/ledger/{year}/consistency")
async def consistency_proof(who: Anyone, db: Db, year: Year, first: Size, second: Size) -> ConsistencyProof:
    """That the tree of `second` leaves begins with the tree of `first` (RFC 9162 §2.1.4)."""
    return await db.read(queries.consistency_proof, year, first, second)


@router.get("/ledger/{year}/leaves/{position}/inclusion")
async def inclusion_proof(who: Anyone, db: Db, year: Year, position: Place, size: Size) -> InclusionProof:
    """That a leaf is in the tree of `size` leaves (RFC 9162 §2.1.3)."""
    return await db.read(queries.inclusion_proof, year, position, size)


@router.get("/mine/ledger")
async def my_leaves(who: SignedIn, db: Db) -> list[MyLeaf]:
    """What the ledger says of me: opened, and with the proof that it is in the newest signed head."""
    return list(await db.read(queries.my_leaves, who.actor))
