"""Where things lie in a checkout. Standard library only: this runs before anything is installed."""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
ENVIRONMENT = ROOT / ".venv"
PYTHON = ENVIRONMENT / "bin" / "python"
REQUIREMENTS = ROOT / "deploy" / "requirements"

PACKAGES = {
    "shared": ROOT / "shared",
    "jobcheck": ROOT / "services" / "curriculum" / "jobcheck",
    "curriculum": ROOT / "services" / "curriculum",
    "exam": ROOT / "services" / "exam",
    "registry": ROOT / "services" / "registry",
    "ce_tracker": ROOT / "services" / "ce-tracker",
    "gateway": ROOT / "gateway",
    "deploy": ROOT / "deploy",
}
"""Our own packages by import name, in the order in which they build on each other."""

MODULES = {
    "curriculum": "curriculum",
    "exam": "exam",
    "registry": "registry",
    "ce-tracker": "ce_tracker",
    "gateway": "gateway",
}
"""Each serving process and its import name. The gateway is last: it is ready when the others are."""


def var() -> Path:
    """Everything that a running Peerway keeps: databases, uploads, secrets, logs."""
    return (ROOT / os.environ.get("PEERWAY_VAR", "var")).resolve()


def source(package: str) -> Path:
    return PACKAGES[package] / "src" / package
