"""Passes bytes on, from a port of this machine to a socket in a folder; a program that imports nothing of ours."""

import socket
import sys
import threading
from contextlib import suppress


def _carry(source: socket.socket, target: socket.socket) -> None:
    with suppress(OSError):
        while some := source.recv(65_536):
            target.sendall(some)
    for one in (source, target):
        with suppress(OSError):
            one.shutdown(socket.SHUT_RDWR)


def _main(port: int, there: str) -> None:
    listening = socket.create_server(("127.0.0.1", port), backlog=256)
    while True:
        near, _ = listening.accept()
        far = socket.socket(socket.AF_UNIX)
        far.connect(there)
        for source, target in ((near, far), (far, near)):
            threading.Thread(target=_carry, args=(source, target), daemon=True).start()


if __name__ == "__main__":
    _main(int(sys.argv[1]), sys.argv[2])
