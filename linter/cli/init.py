"""`measures-lint init`."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from linter.cli import options
from linter.cli.console import EXIT_OK, say, tell
from linter.cli.unfinished import unfinished
from linter.errors import LinterError, UsageProblem
from linter.findings import KeyPath, Problem

if TYPE_CHECKING:
    from linter.init.draft import Draft
    from linter.init.editors import Text
    from linter.init.known import Fact, Known
    from linter.init.place import Place
    from linter.init.questions import Question
    from linter.manifest import Manifest

_LOOK = "look at the folder and its permissions"
_SAYS = {
    "written": {"en": "wrote {0}", "zh": "已写入 {0}"},
    "nothing": {
        "en": "no sign of generative AI was found: look whether this is the right folder",
        "zh": "未发现生成式人工智能的迹象：请确认目录是否正确",
    },
    "open": {"en": "open questions: {0}", "zh": "还有 {0} 个待答问题"},
    "json": {
        "en": "JSON has no comments: the questions go into a gap file only",
        "zh": "JSON 不支持注释：待答问题只写入问题文件",
    },
    "schema": {"en": "for editors: {0}", "zh": "供编辑器使用：{0}"},
    "questions": {"en": "for the lawyer: {0}", "zh": "交由法务回答：{0}"},
    "next": {"en": "next: {0}", "zh": "下一步：{0}"},
    "same": {"en": "nothing is new in {0}", "zh": "{0} 没有需要补充的内容"},
    "dry": {"en": "nothing was written", "zh": "未写入任何文件"},
}


@click.command(short_help="Write a manifest, or add to one what is new.")
@click.argument("path", default=".", type=click.Path(path_type=str))
@click.option(
    "--format", "form", type=click.Choice(["yaml", "toml", "json"]), default="yaml", show_default=True
)
@options.lang
@click.option("-y", "--yes", is_flag=True, help="Ask nothing.")
@click.option(
    "--from",
    "sources",
    metavar="FILE",
    multiple=True,
    type=click.Path(),
    help="Take values from a BOM, a model card or another tool's manifest; may be repeated.",
)
@click.option("--update", is_flag=True, help="Add to the manifest that is there what is new.")
@click.option("--questions", metavar="FILE", type=click.Path(), help="Write the open questions to FILE.")
@click.option("--answers", metavar="FILE", type=click.Path(), help="Put the answers of such a FILE in.")
@click.option("--dry-run", is_flag=True, help="Write nothing, only show it.")
def init(
    path: str,
    form: str,
    lang: str,
    yes: bool,
    sources: Sequence[str],
    update: bool,
    questions: str | None,
    answers: str | None,
    dry_run: bool,
) -> int:
    """Write an ai-service-manifest into the folder PATH (default: the working directory).

    What the code and the documents show is filled in, with a comment where it was seen; what only a person
    knows is left as a question. In a terminal it asks; nothing is ever overwritten.
    """
    from linter.init.place import placed

    _only_one(update=update, questions=questions is not None, answers=answers is not None)
    place = placed(path)
    if update:
        return _update(place, sources, lang, dry_run)
    if questions is not None:
        return _write_questions(place, questions, lang, dry_run)
    if answers is not None:
        return _take_answers(place, answers, lang, dry_run)
    return _write_new(place, form, sources, lang, dry_run, ask=not yes and _is_terminal())


def _only_one(**modes: bool) -> None:
    chosen = [f"--{name}" for name, wanted in modes.items() if wanted]
    if len(chosen) > 1:
        raise UsageProblem(f"{' and '.join(chosen)} do not go together", hint="run one after the other")


def _is_terminal() -> bool:
    return sys.stdin.isatty() and sys.stderr.isatty()


def _write_new(place: Place, form: str, sources: Sequence[str], lang: str, dry_run: bool, ask: bool) -> int:
    from linter.formats import parse
    from linter.init import writers
    from linter.init.draft import drafted

    existing = place.manifests()
    if existing:
        raise UsageProblem(
            f"there is a manifest already: {existing[0]}",
            hint=f"`measures-lint init --update {place.shown}` adds to it what is new",
        )
    draft = drafted(_known(place, sources, lang), place.folder.name)
    _tell_refused(draft.refused, lang)
    if ask:
        from linter.cli.interview import interview

        interview(draft, [q for q in _asked(draft) if q.in_terminal], lang)
    text = writers.write(draft, form, lang)  # type: ignore[arg-type]  # click has checked the choice
    # Whatever a name in the repository looks like, it must not change what the manifest says.
    file = place.file(f"ai-service-manifest.{form}")
    said = parse(text, form, file)  # type: ignore[arg-type]
    said.pop("$schema", None)
    if said != draft.data:
        raise LinterError(
            f"cannot write {file}: it would not say what was found", hint="try another --format"
        )
    if dry_run:
        say(text)
        return _end(lang, "dry")
    _create(file, text)
    _say(lang, "written", file)
    if form == "json":
        _say(lang, "json")
        for where, note in draft.notes.items():
            _tell_note(where, note.text(lang))
    if "models" not in draft.data and "generates" not in draft.data["service"]:
        _say(lang, "nothing")
    _say(lang, "open", str(len(draft.questions())))
    gap = f"measures-lint init --questions questions.yaml {place.shown}"
    _say(lang, "schema", f"measures-lint schema > {place.file('ai-service-manifest-1.json')}")
    _say(lang, "questions", gap)
    return _end(lang, "next", f"measures-lint check {place.shown}")


def _asked(draft: Draft) -> list[Question]:
    from linter.init.questions import all_for

    return list(all_for(draft.data))


def _update(place: Place, sources: Sequence[str], lang: str, dry_run: bool) -> int:
    from linter.init import update
    from linter.init.editors import added, remarked
    from linter.init.suggestions import suggestions

    text, manifest = _existing(place)
    data = manifest.data
    known = _known(place, sources, lang)
    suggested = suggestions(manifest, lang)
    additions = update.additions(data, known, suggested, lang)
    changed = added(text, additions)
    for addition in additions if text.form == "json" else ():
        for below, words in addition.notes.items():
            _tell_note((*addition.path, *below), words)
    changed = remarked(changed, update.remarks(data, changed.text, known, lang))
    return _show_change(place, text, changed, lang, dry_run)


def _write_questions(place: Place, file: str, lang: str, dry_run: bool) -> int:
    from linter.init import gap
    from linter.init.questions import open_in

    _, manifest = _existing(place)
    questions = list(open_in(manifest.data))
    text = gap.written(questions)
    if dry_run:
        say(text)
        return _end(lang, "dry")
    if os.path.lexists(file):
        raise UsageProblem(f"{file} exists", hint="name a new file: there may be answers in that one")
    _create(file, text)
    _say(lang, "written", file)
    _say(lang, "open", str(len(questions)))
    return _end(lang, "next", f"measures-lint init --answers {file} {place.shown}")


def _take_answers(place: Place, file: str, lang: str, dry_run: bool) -> int:
    from linter.init import gap
    from linter.init.editors import added
    from linter.sources import read

    text, manifest = _existing(place)
    changed = added(text, gap.answers(read(file), manifest.data))
    return _show_change(place, text, changed, lang, dry_run)


def _known(place: Place, sources: Sequence[str], lang: str) -> Known:
    """What the files of other tools say, then the code, then the names of documents."""
    from linter.discovery import discover, signatures
    from linter.init import importers
    from linter.init.documents import documents
    from linter.init.found import found
    from linter.init.known import merged

    taken = [importers.read(source) for source in sources]
    discovery = discover(place.root, [place.below] if place.below else [])
    for file, why in discovery.skipped:
        tell(Problem(f"was not looked at: {why}", file), lang)
    seen = found(discovery, signatures.load().vendors, place, lang)
    return merged([*taken, seen, documents(place)])


def _existing(place: Place) -> tuple[Text, Manifest]:
    from linter.init.draft import is_valid
    from linter.init.editors import Text
    from linter.manifest import Manifest
    from linter.sources import read

    found = place.manifests()
    if not found:
        raise UsageProblem(
            f"there is no manifest in {place.shown}",
            hint=f"`measures-lint init {place.shown}` writes one",
        )
    if len(found) > 1:
        raise UsageProblem(f"there are several manifests: {', '.join(found)}", hint="keep one of them here")
    source = read(found[0])
    manifest = Manifest.load(source)
    if not is_valid(manifest.data):
        raise LinterError(
            "the manifest breaks its schema", path=source.path, hint="`measures-lint check` says where"
        )
    return Text(source.text, source.format, source.path), manifest


def _show_change(place: Place, before: Text, after: Text, lang: str, dry_run: bool) -> int:
    import difflib

    from linter.reporters.snippet import printable_lines

    if before.text == after.text:
        return _end(lang, "same", before.path)
    diff = difflib.unified_diff(
        before.text.splitlines(True), after.text.splitlines(True), f"a/{before.path}", f"b/{before.path}"
    )
    shown = "".join(
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in diff
    )
    say(printable_lines(shown))
    if dry_run:
        return _end(lang, "dry")
    _replace(before.path, after.text)
    _say(lang, "written", before.path)
    return _end(lang, "next", f"measures-lint check {place.shown}")


def _tell_refused(refused: Sequence[Fact], lang: str) -> None:
    from linter.schema import dotted

    for fact in refused:
        where = fact.marked.note.where
        problem = Problem(
            f"`{dotted(fact.path)}` was left out: no value that the schema allows", where or None
        )
        tell(problem, lang)


def _tell_note(path: KeyPath, words: str) -> None:
    """Say on the error stream what would be a comment beside a value, where there are no comments."""
    from linter.schema import dotted

    if words:
        click.echo(f"  {dotted(path)}: {words}", err=True)


def _create(file: str, text: str) -> None:
    """Write a file that does not exist yet, all of it or nothing."""

    def publish(beside: str, file: str) -> None:
        # Where somebody else was quicker, making the name is refused; a rename alone would overwrite.
        try:
            os.link(beside, file)
        except FileExistsError:
            raise
        except OSError:
            # A file system without links.
            os.close(os.open(file, os.O_CREAT | os.O_EXCL))
            os.replace(beside, file)

    with unfinished(file, publish, hint=_LOOK) as stream:
        stream.write(text.encode("utf-8"))


def _replace(file: str, text: str) -> None:
    """Write a file anew, all of it or nothing, with the permissions that it had; a link stays a link."""
    real = os.path.realpath(file)
    with open(real, "rb") as stream:
        mark = b"\xef\xbb\xbf" if stream.read(3) == b"\xef\xbb\xbf" else b""
    mode = os.stat(real).st_mode & 0o7777

    def publish(beside: str, file: str) -> None:
        os.chmod(beside, mode)
        os.replace(beside, file)

    with unfinished(real, publish, hint=_LOOK) as written:
        written.write(mark + text.encode("utf-8"))


def _say(lang: str, what: str, *values: str) -> None:
    click.echo(_SAYS[what][lang].format(*values), err=True)


def _end(lang: str, what: str, *values: str) -> int:
    _say(lang, what, *values)
    return EXIT_OK
