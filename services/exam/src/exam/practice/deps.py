from typing import Annotated

from fastapi import Path, Query

from exam.practice.inputs import Words

Number = Annotated[int, Path(ge=1, le=1_000)]
In = Annotated[Words, Query(alias="in")]
