"""`python -m shared.apart.parrot`: what `shared.apart` is tried with. It says who it is, and does as it is told."""

import os
import time

from shared.apart.inside import serve


def answer(request: bytes) -> bytes:
    match request.split():
        case [b"who"]:
            return str(os.getpid()).encode()
        case [b"sleep", seconds]:
            time.sleep(float(seconds))
        case [b"die"]:
            os._exit(1)
        case [b"fail"]:
            raise ValueError
        case [b"grow"]:
            bytearray(os.urandom(1)) * 500_000_000
        case [b"print"]:
            print("this is no answer", flush=True)
    return request


if __name__ == "__main__":
    serve(answer)
