"""Organizations as they come to be: asked for by Erin, verified by Dana."""

from registry.employers.commands import ask_for_organization, verify_organization
from registry.employers.inputs import AskForOrganization
from registry.employers.rules import Kind
from registry.members.commands import invite_member, join_organization
from registry.members.inputs import InviteMember, JoinOrganization
from registry.watching.commands import answer_watch, ask_to_watch
from registry.watching.inputs import AskToWatch
from shared.actor import Actor
from shared.testing import Scene
from shared.testing.cast import dana, erin


def ask(scene: Scene, who: Actor = erin, *, name: str = "Harbor House", kind: Kind = Kind.EMPLOYER) -> str:
    what = AskForOrganization(organization=name, kind=kind, reached_at="harborhouse.example", name=who.id.title())
    return scene.do(ask_for_organization, who, what)


def verified(
    scene: Scene, who: Actor = erin, *, name: str = "Harbor House", kind: Kind = Kind.EMPLOYER, by: Actor = dana
) -> str:
    organization = ask(scene, who, name=name, kind=kind)
    scene.do(verify_organization, by, organization)
    return organization


def join(scene: Scene, organization: str, who: Actor, *, owner: bool = False, by: Actor = erin) -> None:
    code = scene.do(invite_member, by, organization, InviteMember(owner=owner))
    scene.do(join_organization, who, JoinOrganization(code=code, name=who.id.title()))


def asked(scene: Scene, organization: str, number: str, name: str, *, by: Actor = erin) -> str:
    return scene.do(ask_to_watch, by, organization, AskToWatch(number=number, name=name))


def watch(scene: Scene, organization: str, person: Actor, number: str, name: str, *, by: Actor = erin) -> str:
    """Asked, and the person said yes."""
    one = asked(scene, organization, number, name, by=by)
    scene.do(answer_watch, person, one, "give")
    return one
