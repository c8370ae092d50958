"""Pages: templates, forms, confirmations and what a refusal looks like."""

from shared.pages.assets import SHARED as SHARED_ASSETS
from shared.pages.confirmation import see_other
from shared.pages.forms import Form, form
from shared.pages.refusing import error_page, refused, same_page
from shared.pages.rendering import Templates, environment, page, words
from shared.pages.uploads import Upload

__all__ = [
    "SHARED_ASSETS",
    "Form",
    "Templates",
    "Upload",
    "environment",
    "error_page",
    "form",
    "page",
    "refused",
    "same_page",
    "see_other",
    "words",
]
