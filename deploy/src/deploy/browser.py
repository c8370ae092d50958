"""A Chromium for the journeys: the one that is there, else the distribution's, where we may install it."""

import os
import shutil
import subprocess

from deploy.steps import Stop, run, step

_NAMES = ("chromium", "chromium-browser", "google-chrome")


def require() -> str:
    found = _find()
    if found is None:
        with step("Installing Chromium"):
            _install()
        found = _find()
    if found is None:
        raise Stop("The journeys need Chromium, and it cannot be installed from here. Install it, then: make test")
    return found


def _find() -> str | None:
    return next((path for name in _NAMES if (path := shutil.which(name))), None)


def _install() -> None:
    rights = _rights()
    if rights is None or not shutil.which("apt-get"):
        return
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    run([*rights, "apt-get", "update", "-qq"], env=quiet)
    run([*rights, "apt-get", "install", "-qq", "-y", "--no-install-recommends", "chromium"], env=quiet)


def _rights() -> list[str] | None:
    """Nothing for root, sudo for somebody who needs no password for it, None for everybody else."""
    if os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if sudo and subprocess.run([sudo, "-n", "true"], capture_output=True).returncode == 0:
        return [sudo, "-n"]
    return None
