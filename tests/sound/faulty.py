"""mkdocs build with a fault at one moment: python tests/sound/faulty.py FAULT

FAULT: `none`; `count` says how often something is changed on the disk;
`SIGKILL:57` ends the process right before change 57; `SIGKILL@rename:2` right before
the second rename of a site; `ENOSPC:57` refuses what
follows from there on, as a full disk does; `files:40` allows so many open files.
`two-steps+` before it takes from the system the exchange in one step.
A moment is counted, never timed: the same fault hits the same change again.
"""

from __future__ import annotations

import errno
import os
import signal
import sys

CHANGES = {"os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.chmod", "shutil.rmtree", "ctypes.dlsym"}
GROWS = {"open", "os.mkdir"}  # what a full disk refuses; it lets things be deleted
count = 0


def writes(event: str, given: tuple) -> bool:
    """Whether an event changes something below the folder we are in."""
    if event == "open":
        path, _, flags = given
        return isinstance(path, str) and bool(flags & (os.O_WRONLY | os.O_RDWR)) and os.path.abspath(path).startswith(os.getcwd())
    return event in CHANGES


def watch(name: str, at: int) -> None:
    def hook(event: str, given: tuple) -> None:
        global count
        if name == "EMFILE" and count > at and event in {"open", "os.scandir", "os.listdir"}:
            raise OSError(errno.EMFILE, "injected")
        if not writes(event, given):
            return
        if name.endswith("@rename") and not (event == "os.rename" and os.path.basename(given[0]).startswith("site")):
            return
        count += 1
        if name.startswith("SIG") and count == at:
            os.kill(os.getpid(), getattr(signal, name.partition("@")[0]))
        elif name.startswith("E") and count >= at and event in GROWS:
            raise OSError(getattr(errno, name), "injected", str(given[0]))

    sys.addaudithook(hook)


def main(fault: str) -> None:
    sys.path.insert(0, os.getcwd())
    from mkdocs.__main__ import cli

    from macros.publish import exchange

    if fault.startswith("two-steps+"):
        fault = fault.removeprefix("two-steps+")
        exchange.in_one_step = lambda new, place: False
    name, _, at = fault.partition(":")
    if name == "files":
        import resource

        resource.setrlimit(resource.RLIMIT_NOFILE, (int(at), resource.getrlimit(resource.RLIMIT_NOFILE)[1]))
    elif name != "none":
        watch(name, int(at or 0))
    try:
        cli(["build", "--strict"])
    finally:
        if name == "count":
            print(f"changes: {count}")


if __name__ == "__main__":
    main(sys.argv[1])
