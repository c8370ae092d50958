"""What machines ask of the gateway itself: its public keys, and whether a request may pass (forward auth)."""

from dataclasses import replace
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
    x_original_address: Annotated[str, Header(max_length=45)] = "",
) -> Response:
    """For nginx (auth_request) or Envoy (ext_authz): may this request pass, and as whom?

    204 with the identity to forward, or the refusal. Refused from outside, where a proxy says X-Forwarded-For (see
    `is_hidden`); who asks there is told as X-Original-Address.
    """
    original = replace(visit, method=x_original_method, address=x_original_address or visit.address)
    return Response(status_code=204, headers=await admission.authorise(original, x_original_uri))
