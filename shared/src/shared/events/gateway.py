"""Facts from the gateway: who was given a role and whose has ended, and news about accounts."""

from shared.events.notices import TRIGGER, NoticeEvent


class NoticeDue(NoticeEvent, type="gateway.notice.due.v1", trigger=TRIGGER, since="2026-11"):
    """There is news for a person about their account or their roles."""
