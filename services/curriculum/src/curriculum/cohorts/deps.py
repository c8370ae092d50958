from typing import Annotated

from fastapi import Depends

from shared.identity import Identity, Policy

Leader = Annotated[Identity, Depends(Policy("facilitator", "administrator"))]
"""Who may lead a cohort; whether they lead this one is asked of the cohort."""
