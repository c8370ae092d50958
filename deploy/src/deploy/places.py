"""Where things lie in a checkout. Standard library only: this runs before anything is installed."""

import os
from pathlib import Path

from shared.services import SERVICES

ROOT = Path(__file__).resolve().parents[3]
ENVIRONMENT = ROOT / ".venv"
PYTHON = ENVIRONMENT / "bin" / "python"
REQUIREMENTS = ROOT / "deploy" / "requirements"

PACKAGES = {
    "shared": ROOT / "shared",
    "jobcheck": ROOT / "services" / "curriculum" / "jobcheck",
    "psychometrics": ROOT / "services" / "exam" / "psychometrics",
    "qti": ROOT / "services" / "exam" / "qti",
    **{one.package: ROOT / one.root for one in SERVICES.values()},
    "deploy": ROOT / "deploy",
}
"""Our own packages by import name, in the order in which they build on each other."""


def var() -> Path:
    """Everything that a running Peerway keeps: databases, uploads, secrets, logs."""
    return (ROOT / os.environ.get("PEERWAY_VAR", "var")).resolve()


def source(package: str) -> Path:
    return PACKAGES[package] / "src" / package
