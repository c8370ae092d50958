"""What can be seen of items: in a list, one by one, and in their forms."""

from exam.catalog.queries.bank_item import bank_item, item_to_review, newest_item, preview
from exam.catalog.queries.list_items import list_items, strands
from exam.catalog.queries.reviewed_forms import reviewed_forms

__all__ = ["bank_item", "item_to_review", "list_items", "newest_item", "preview", "reviewed_forms", "strands"]
