"""A disk without room takes no lines of a log; whoever starts the dead again goes on doing so."""

import subprocess
import sys
from pathlib import Path

from shared.testing import wait_until

CONFIGURATION = """
[supervisord]
nodaemon=true
silent=true
logfile=/dev/full
logfile_maxbytes=5MB
pidfile={folder}/pid
childlogdir={folder}

[program:short-lived]
command=sh -c "echo something to be logged; echo once more >> {folder}/lives"
autorestart=true
startsecs=0
startretries=1000
redirect_stderr=true
stdout_logfile=/dev/full
stdout_logfile_maxbytes=20MB
"""


def test_whoever_starts_the_dead_again_survives_a_full_disk(tmp_path: Path) -> None:
    lives, place = tmp_path / "lives", tmp_path / "supervisord.conf"
    place.write_text(CONFIGURATION.format(folder=tmp_path))
    command = [sys.executable, "-m", "deploy.run.supervise", "-c", str(place)]
    with Path("/dev/full").open("w") as full, subprocess.Popen(command, stdout=full, stderr=full) as supervising:
        try:
            wait_until(lambda: lives.exists() and lives.read_text().count("once more") > 3, within=30)
            assert supervising.poll() is None
        finally:
            supervising.terminate()
