"""What workers of the tests do: they are started in processes of their own, which import it from here."""

import os
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Start:
    """Gives a worker that doubles numbers, and meets with an accident at some of them."""

    fails_at: int | None = None
    killed_at: int | None = None
    stillborn: bool = False
    waits_for: str = ""
    """A file that must be there before the number 0 is done."""

    def __call__(self) -> Callable[[int], int]:
        if self.stillborn:
            os._exit(7)
        return self._double

    def _double(self, number: int) -> int:
        if number == self.fails_at:
            raise ValueError(f"no {number}, please")
        if number == self.killed_at:
            os.kill(os.getpid(), signal.SIGKILL)
        while number == 0 and self.waits_for and not Path(self.waits_for).exists():
            time.sleep(0.01)
        return 2 * number
