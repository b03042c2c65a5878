"""Work on all cores: processes that get a job each, and are gone when we are.

In: a function of a module and what it is given each time. Out: what it returned,
as it comes. Threads would not do: Typst's memory of what it has laid out is one for
a whole process, behind locks. A worker reads jobs from its parent's pipe and writes
to no disk: it ends with the pipe, so nobody has to end it where a build is killed.
One that the system ends costs time only.
"""

from __future__ import annotations

import os
import pickle
import signal
import subprocess
import sys
import threading
import traceback
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path
from typing import Any

MOST = 16  # workers; each takes some hundred megabytes
EACH = 12  # jobs that are worth the start of a worker
_ROOT = Path(__file__).resolve().parents[2]
_CODE = "import sys; sys.path.insert(0, sys.argv[1]); from macros.handouts.workers import work; work()"


def cores() -> int:
    """Those that this process may use."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1


def each(function: Callable[..., Any], jobs: Sequence[tuple[Any, ...]]) -> Iterator[tuple[int, Any]]:
    """(number of the job, what came of it), in any order. A few jobs are done right here.

    function: stands in a module, and all that goes in and out can be pickled. Raises what it
    raised, and OSError where no process can be started.
    """
    many = min(cores(), MOST, len(jobs) // EACH)
    if many < 2:
        yield from ((number, function(*job)) for number, job in enumerate(jobs))
        return
    team = _Team(function)
    pool = ThreadPoolExecutor(many)  # a thread for each worker, to wait for it
    try:
        done = {pool.submit(team.do, job): number for number, job in enumerate(jobs)}
        for one in as_completed(done):
            yield done[one], one.result()
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
        team.end()
        pool.shutdown()


class _Team:
    """A worker for each thread that asks for one."""

    def __init__(self, function: Callable[..., Any]) -> None:
        self.function = function
        self.mine = threading.local()
        self.all: list[subprocess.Popen[bytes]] = []
        self.ended = threading.Event()

    def do(self, job: tuple[Any, ...]) -> Any:
        worker = self._worker()
        try:
            pickle.dump((self.function, job), worker.stdin)  # type: ignore[arg-type] # a pipe
            worker.stdin.flush()  # type: ignore[union-attr]
            sound, result = pickle.load(worker.stdout)  # type: ignore[arg-type] # noqa: S301 - from our own worker
        except (OSError, EOFError, ValueError, pickle.UnpicklingError):
            return None if self.ended.is_set() else self.function(*job)  # nobody waits for it, or the worker is gone
        if not sound:
            raise result
        return result

    def _worker(self) -> subprocess.Popen[bytes]:
        if not hasattr(self.mine, "worker"):
            # Out of reach of a Ctrl-C, which is for the build: the worker sees its end.
            apart: dict[str, Any] = {"process_group": 0} if os.name == "posix" else {"creationflags": 0x200}  # CREATE_NEW_PROCESS_GROUP
            command = [sys.executable, "-P", "-c", _CODE, str(_ROOT)]
            alone = {**os.environ, "RAYON_NUM_THREADS": "1"}  # the cores are shared out already
            self.mine.worker = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=alone, **apart)
            self.all.append(self.mine.worker)
        worker: subprocess.Popen[bytes] = self.mine.worker
        return worker

    def end(self) -> None:
        """At once: what a worker has in hand is nothing that anybody keeps."""
        self.ended.set()
        for worker in self.all:
            worker.kill()
            worker.wait()


def work() -> None:
    """A worker's life: a job in, what came of it out, until the pipe ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    jobs, results = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # nothing printed is taken for a result
    try:
        while True:
            function, job = pickle.load(jobs)  # noqa: S301 - from our own parent
            results.write(_result(function, job))
            results.flush()
    except (EOFError, OSError, pickle.UnpicklingError):
        os._exit(0)  # without a last flush, which has nobody to read it


def _result(function: Callable[..., Any], job: tuple[Any, ...]) -> bytes:
    try:
        return pickle.dumps((True, function(*job)))
    except Exception as error:
        error.add_note(traceback.format_exc())
        return pickle.dumps((False, error))
