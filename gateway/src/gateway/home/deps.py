"""What the doors of the home ask for."""

from typing import Annotated

from gateway.routing.upstreams import Upstreams
from gateway.sessions.signing import SigningKeys
from gateway.settings import Contact
from shared.web import of_app

Services = Annotated[Upstreams, of_app("upstreams")]
Keys = Annotated[SigningKeys, of_app("live.keys")]
WhomToAsk = Annotated[Contact, of_app("settings.contact")]
