"""A verifier of another project, for the tests of our credentials: from npm, pinned. Standard library only."""

import shutil
from pathlib import Path

from deploy.places import ROOT
from deploy.setup.assets import CHECKER, npm
from deploy.setup.steps import fingerprint, mark, run, stands, step

PINNED = ROOT / "tests" / "contracts" / "verifier"
FOLDER = CHECKER / "verifier"


def fetch_verifier() -> Path:
    """Where it lies."""
    files = sorted(PINNED.iterdir())
    if stands(FOLDER / "release", fingerprint(files)):
        return FOLDER
    with step("Fetching a verifier of credentials"):
        shutil.rmtree(FOLDER, ignore_errors=True)
        FOLDER.mkdir(parents=True)
        for file in files:
            shutil.copyfile(file, FOLDER / file.name)
        run([npm(), "ci", "--silent", "--ignore-scripts", "--no-audit", "--no-fund"], cwd=FOLDER)
    mark(FOLDER / "release", fingerprint(files))
    return FOLDER
