"""What machines ask of the gateway itself: its public keys, and whether a request may pass (forward auth)."""

from typing import Annotated, Any

from fastapi import Header, Response

from gateway.routing.deps import CurrentAdmission, CurrentVisit
from shared.identity import Anyone
from shared.web import page_router

router = page_router("routing")


@router.get("/.well-known/jwks.json")
async def published_keys(who: Anyone, admission: CurrentAdmission) -> dict[str, list[dict[str, Any]]]:
    """The keys by which services know that an identity is ours."""
    return admission.live.keys.published()


@router.get("/internal/authorise", status_code=204)
async def authorise(
    who: Anyone,
    admission: CurrentAdmission,
    visit: CurrentVisit,
    x_original_method: Annotated[str, Header(max_length=16)],
    x_original_uri: Annotated[str, Header(max_length=8_000)],
) -> Response:
    """For nginx (auth_request) or Envoy (ext_authz): may this request pass, and as whom?

    204 with the identity to forward, or the refusal. Refused from outside: see `is_hidden`.
    """
    return Response(status_code=204, headers=await admission.authorise(visit, x_original_method, x_original_uri))
