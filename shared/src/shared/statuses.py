"""What kind of refusal is what HTTP status: here, and nowhere else."""

from shared.refusals import (
    Conflict,
    Gone,
    Invalid,
    MethodNotAllowed,
    NotAllowed,
    NotFound,
    Refusal,
    TookTooLong,
    TooLarge,
    TooMany,
    TooSlow,
    Unauthenticated,
    Unavailable,
    Unforeseen,
    Unreadable,
    UsedUp,
)

STATUS: dict[type[Refusal], int] = {
    Unreadable: 400,
    Unauthenticated: 401,
    NotAllowed: 403,
    NotFound: 404,
    MethodNotAllowed: 405,
    TooSlow: 408,
    Conflict: 409,
    Gone: 410,
    TooLarge: 413,
    Invalid: 422,
    UsedUp: 429,
    TooMany: 429,
    Unforeseen: 500,
    Unavailable: 503,
    TookTooLong: 504,
}


def status_of(refusal: Refusal | type[Refusal]) -> int:
    """That of the nearest kind it derives from; what is of no kind does not fit what stands now."""
    kind = refusal if isinstance(refusal, type) else type(refusal)
    return next((STATUS[one] for one in kind.__mro__ if one in STATUS), STATUS[Conflict])
