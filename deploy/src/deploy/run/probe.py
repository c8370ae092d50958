"""Whether the process on a loopback port lives, asked from within its container. Standard library only."""

import sys
from urllib.request import urlopen

urlopen(f"http://127.0.0.1:{int(sys.argv[1])}/health/live", timeout=5).close()
