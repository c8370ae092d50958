"""How many connections a process may have. Standard library only: it is read before anything forks."""

import resource

FILES = 65_536


def allow_connections() -> None:
    """As many open files as the machine allows: each connection is one."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = FILES if most == resource.RLIM_INFINITY else min(FILES, most)
    resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, most))
