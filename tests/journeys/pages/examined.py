"""Who sits, and who is on a break."""

from tests.journeys.staff import Everybody

EXAM = "/exam/api/v1"


async def sittings(everybody: Everybody) -> dict[str, str]:
    """Theo sits; Alba, who has breaks that stop the clock, is on one."""
    theo, alba = everybody["theo"], everybody["alba"]
    sitting = await theo.do("POST", f"{EXAM}/sittings")
    questions = (await theo.get(f"{EXAM}/sittings/{sitting['id']}"))["questions"]
    paused = await alba.do("POST", f"{EXAM}/sittings")
    await alba.do("POST", f"{EXAM}/sittings/{paused['id']}/break")
    sat = (await everybody["jun"].get(f"{EXAM}/sittings"))[0]
    return {
        "sitting": sitting["id"],
        "window": sitting["window"],
        "choice": str(next(one["position"] for one in questions if one["kind"] == "choice")),
        "open": str(next(one["position"] for one in questions if one["kind"] == "written")),
        "bilingual": str(next(one["position"] for one in questions if one["kind"] not in ("choice", "written"))),
        "paused": paused["id"],
        "paused_window": paused["window"],
        "sat": sat["id"],
    }
