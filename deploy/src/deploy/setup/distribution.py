"""Programs that no Python package brings: the one that is there, else the distribution's, where we may install it."""

import os
import shutil
import subprocess

from deploy.setup.steps import Stop, run, step


def require(what: str, names: tuple[str, ...], package: str) -> str:
    """Where the program is; `names` are what it may be called, `package` what brings it on Debian and Ubuntu."""
    found = _find(names)
    if found is None:
        with step(f"Installing {what}"):
            _install(package)
        found = _find(names)
    if found is None:
        raise Stop(f"The tests need {what}, and it cannot be installed from here. Install it, then: make test")
    return found


def _find(names: tuple[str, ...]) -> str | None:
    return next((path for name in names if (path := shutil.which(name))), None)


def _install(package: str) -> None:
    rights = _rights()
    if rights is None or not shutil.which("apt-get"):
        return
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    run([*rights, "apt-get", "update", "-qq"], env=quiet)
    run([*rights, "apt-get", "install", "-qq", "-y", "--no-install-recommends", package], env=quiet)


def _rights() -> list[str] | None:
    """Nothing for root, sudo for somebody who needs no password for it, None for everybody else."""
    if os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if sudo and subprocess.run([sudo, "-n", "true"], capture_output=True).returncode == 0:
        return [sudo, "-n"]
    return None
