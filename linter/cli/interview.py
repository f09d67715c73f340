"""The questions that `init` asks in a terminal: short, each with a default, Enter leaves it open."""

from __future__ import annotations

from typing import Any

import click

from linter.init.draft import Draft
from linter.init.known import Basis, Marked, Note
from linter.init.questions import Question, value_at

_YES = {"y", "yes", "true", "是", "有", "对"}
_NO = {"n", "no", "false", "否", "没有", "不"}
_NONE = {"none", "无"}
_WORDS = {
    "opening": {
        "en": "Enter keeps what stands in brackets, or leaves the question open. Ctrl-C writes nothing.",
        "zh": "直接回车保留方括号内的值，或将问题留待以后回答。按 Ctrl-C 则不写入任何文件。",
    },
    "boolean": {"en": "yes or no", "zh": "是或否"},
    "some-of": {"en": "several with commas, or none", "zh": "可用逗号分隔多项，或填“无”"},
    "refused": {
        "en": "That is no answer here; try again or press Enter.",
        "zh": "答案无效；请重试，或直接回车。",
    },
}


def interview(draft: Draft, questions: list[Question], lang: str) -> None:
    """Ask `questions` on the error stream and put the answers into `draft`."""
    click.echo(_WORDS["opening"][lang], err=True)
    for question in questions:
        # An earlier answer may have made this one pointless.
        if any(value_at(draft.data, path) in values for path, values in question.unless):
            continue
        while not _ask(draft, question, lang):
            click.echo(f"  {_WORDS['refused'][lang]}", err=True)


def _ask(draft: Draft, question: Question, lang: str) -> bool:
    present = value_at(draft.data, question.path)
    shown = "" if present is None else _shown(present)
    default = f" [{shown}]" if shown else ""
    click.echo(f"\n{question.words[lang]}", err=True)
    if question.kind in {"one-of", "some-of"}:
        from linter.init import vocabulary
        from linter.schema import in_language

        for value, means in vocabulary.allowed(question.path).items():
            click.echo(f"  {value:22} {in_language(means, lang)}", err=True)
    how = _WORDS.get(question.kind, {}).get(lang, "")
    prompt = f"{how}{default}".strip() or ">"
    answer = click.prompt(prompt, default="", show_default=False, err=True).strip()
    if not answer:
        return True
    value = _value(answer, question)
    refused = len(draft.refused)
    if value is not None and draft.put(question.path, Marked(value, Note(Basis.ANSWERED))):
        return True
    del draft.refused[refused:]
    return False


def _value(answer: str, question: Question) -> Any:
    """What the typed `answer` means; `None` where it means nothing."""
    if question.kind == "boolean":
        word = answer.casefold()
        return True if word in _YES else False if word in _NO else None
    if question.kind in {"some-of", "list"}:
        if answer.casefold() in _NONE:
            return []
        parts = answer.replace("，", ",").replace("、", ",").strip("[]").split(",")
        return list(dict.fromkeys(part.strip().strip("\"'") for part in parts if part.strip()))
    return answer.upper() if question.kind == "country" else answer


def _shown(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
