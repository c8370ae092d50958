"""What machines ask of the gateway itself: its public keys, and whether a request may pass (forward auth)."""

from dataclasses import replace
from typing import Annotated, Any

from fastapi import Depends, Header, Request, Response

from gateway.routing.front_door import Admission
from gateway.routing.rules import service_of
from gateway.routing.visit import Visit
from shared.identity import Anyone
from shared.refusals import NotFound
from shared.web import of_app, page_router

router = page_router("routing")


CurrentAdmission = Annotated[Admission, of_app("admission")]


async def _visit(request: Request) -> Visit:
    visit: Visit = request.scope["peerway.visit"]
    return visit


@router.get("/.well-known/jwks.json")
async def show_keys(who: Anyone, admission: CurrentAdmission) -> dict[str, list[dict[str, Any]]]:
    """The keys by which services know that an identity is ours."""
    return admission.live.keys.published()


@router.get("/internal/authorise", status_code=204)
async def authorise(
    who: Anyone,
    admission: CurrentAdmission,
    visit: Annotated[Visit, Depends(_visit)],
    x_original_method: Annotated[str, Header(max_length=16)],
    x_original_uri: Annotated[str, Header(max_length=8_000)],
) -> Response:
    """For nginx (auth_request) or Envoy (ext_authz): may this request pass, and as whom?

    204 with the identity to forward, or the refusal. Refused from outside: see `is_hidden`.
    """
    path = x_original_uri.partition("?")[0]
    service = service_of(path, admission.upstreams.addresses)
    if service is None:
        raise NotFound
    known = await admission.admit(replace(visit, method=x_original_method, path=path))
    forwarded = {"Peerway-Identity": admission.live.token(known, service), "X-Request-Id": visit.request_id}
    return Response(status_code=204, headers=forwarded)
