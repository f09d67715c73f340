"""Work in a thread beside: its result or its error comes to whoever asks."""

import pytest

from linter.beside import Beside
from linter.errors import LinterError


def test_the_result_is_given_as_often_as_it_is_asked_for() -> None:
    work = Beside(lambda: [7])

    assert work.result() is work.result()
    assert work.result() == [7]


def test_what_the_work_raises_is_raised_where_the_result_is_asked_for() -> None:
    def fail() -> None:
        raise LinterError("cannot be read", path="a.yaml")

    work = Beside(fail)

    with pytest.raises(LinterError) as raised:
        work.result()
    assert (raised.value.message, raised.value.path) == ("cannot be read", "a.yaml")
