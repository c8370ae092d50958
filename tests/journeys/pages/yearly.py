"""What the pages of continuing education show: claims in each state, and one that is not sent yet."""

from base64 import b64encode

from tests.chain import certification
from tests.journeys.staff import Everybody

CE = "/ce-tracker/api/v1"


async def years(everybody: Everybody) -> dict[str, str]:
    alice, dana = everybody["alice"], everybody["dana"]
    credits = await alice.get(f"{CE}/credits")
    asked = await certification.claim(alice, credits[0]["taken_on"], 60, title="An evening about housing")
    question = {"decision": "ask-for-more", "words": "Which evening was it? The paper names two."}
    await dana.do("POST", f"{CE}/review/{asked}/decision", question)
    refused = await certification.claim(alice, credits[0]["taken_on"], 75, title="An evening about films")
    reason = {"decision": "not-count", "words": "The paper does not show that it was about peer support."}
    await dana.do("POST", f"{CE}/review/{refused}/decision", reason)
    doubted = await certification.claim(alice, credits[0]["taken_on"], 90, title="An evening about listening")
    part = {"decision": "accept", "counted": 45, "words": "The paper shows three quarters of an hour."}
    await dana.do("POST", f"{CE}/review/{doubted}/decision", part)
    await dana.do("POST", f"{CE}/review/{doubted}/doubt", {"words": "The Lantern does not know of it. What was it?"})
    offerings = await alice.get(f"{CE}/offerings")
    paper = {"name": "paper.pdf", "content": b64encode(certification.PAPER).decode()}
    await alice.do("PUT", f"{CE}/drafts/a-draft-of-alice/paper", {"evidence": paper})
    what = {"title": "An evening about work", "provider": "The Lantern", "taken_on": credits[0]["taken_on"], "hours": 1}
    await alice.do("PUT", f"{CE}/drafts/a-draft-of-alice", what)
    return {
        "waiting": next(one["id"] for one in credits if one["state"] == "waiting"),
        "accepted": next(one["id"] for one in credits if one["state"] == "accepted"),
        "asked": asked,
        "refused": refused,
        "doubted": doubted,
        "offering": offerings[0]["id"],
        "claim_draft": "a-draft-of-alice",
    }
