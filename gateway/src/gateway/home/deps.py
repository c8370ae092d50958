"""What the doors of the home ask for."""

from typing import Annotated

from gateway.settings import Contact
from shared.web import of_app

WhomToAsk = Annotated[Contact, of_app("settings.contact")]
PublicAddress = Annotated[str, of_app("settings.address")]
