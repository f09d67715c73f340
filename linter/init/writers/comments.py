"""The comments of a manifest: what a value rests on, and what is asked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from linter.findings import KeyPath
from linter.init.draft import Draft
from linter.init.known import in_one_line
from linter.init.questions import Question

_INTRODUCTION = {
    "en": (
        "What this service declares; `measures-lint check` holds it against the law and the repository.",
        "Lines with ASK wait for a person: answer below them by taking out the `#`, or leave them.",
        "Absent means not declared, `false` means there is none. Values with a comment want a second look.",
    ),
    "zh": (
        "本服务的声明；`measures-lint check` 对照法规和仓库内容进行检查。",
        "带“待答”的行须由人回答：去掉其下一行的 `#` 并填写，或者暂且留着。",
        "未填写即未声明，`false` 表示没有。带注释的值请复核。",
    ),
}
_ASK = {"en": "ASK: ", "zh": "待答："}
_HINT = {"en": "seen: ", "zh": "线索："}


def introduction(lang: str) -> tuple[str, ...]:
    """The lines below the schema's address."""
    return _INTRODUCTION[lang]


def asked(text: str, lang: str) -> str:
    """A question as a comment without its sign; one line, whatever was seen in the repository."""
    return _ASK[lang] + in_one_line(text)


def question(item: Question, draft: Draft, lang: str) -> Iterator[str]:
    """A question and what was seen that helps to answer it."""
    yield asked(item.words[lang], lang)
    yield from (_HINT[lang] + in_one_line(hint) for hint in draft.hints_for(item.path, lang))


def below(questions: Iterable[Question], path: KeyPath) -> list[Question]:
    """Those of `questions` that ask for something below `path`."""
    return [item for item in questions if item.path[: len(path)] == path]
