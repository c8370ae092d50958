"""Runs a tool in the environment that the serving processes have: `python -m deploy.care.within deploy.care.audit`."""

import os
import runpy
import sys

from deploy.run.variables import environment

if __name__ == "__main__":
    os.umask(0o077)
    os.environ.update(environment())
    sys.argv = sys.argv[1:]
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
