"""The repository that a manifest lies in: the border that evidence may not cross."""

from __future__ import annotations

from pathlib import Path


def root_of(manifest: Path) -> Path:
    """The folder that holds `manifest` and everything that it may point to.

    That is the nearest parent with a `.git` (a folder, or a file in worktrees and submodules); without git,
    the working directory if the manifest lies in it, or else the manifest's own folder.
    """
    folder = Path.cwd() / manifest.parent
    folder = folder.resolve()
    for parent in (folder, *folder.parents):
        if (parent / ".git").exists():
            return parent
    working = Path.cwd().resolve()
    return working if folder.is_relative_to(working) else folder


def place_of(path: str, root: Path | None = None) -> str:
    """Where a file lies below the root of its repository, with forward slashes."""
    full = Path.cwd() / path
    real = full.parent.resolve() / full.name
    root = root or root_of(Path(path))
    return readable(real.relative_to(root).as_posix())


def readable(path: str) -> str:
    """`path` as JSON can carry it to the policies: a file name may hold bytes that are no UTF-8."""
    return path.encode("utf-8", "replace").decode()
