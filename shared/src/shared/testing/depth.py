"""`make test` tries each thing where it is hardest; `make deep` tries all of each, and takes hours."""

import os

DEEP = bool(os.environ.get("DEEP"))
