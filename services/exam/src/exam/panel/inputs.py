"""What people send about the panel."""

from pydantic import StrictBool

from shared.inputs import Input, Name


class JoinPanel(Input):
    """`name`: the one that candidates see before an oral part."""

    name: Name
    certified_peer_specialist: StrictBool


class ConfirmMember(Input):
    certified_peer_specialist: StrictBool
