"""Images of containers and charts of Helm: where a name stands for one that is run."""

from __future__ import annotations

import re
from collections.abc import Iterator

# The keys of compose, Kubernetes, Helm's values, pipelines and Terraform, and the commands that run an image.
_RUNS = re.compile(
    rb"""^\s*from\s | ["']?\b(?:image|repository|container|images|imagename|image_name|image_uri)["']?\s*[:=]
    | \b(?:docker|podman|nerdctl|crictl|ctr|buildah|skopeo)\b | ^\s*-\s*name\s*: | --from=""",
    re.IGNORECASE | re.VERBOSE,
)
_ELSEWHERE = re.compile(
    rb"(?:github|gitlab|bitbucket|gitee|huggingface|githubusercontent|modelscope|pkg\.go|hf-mirror)\.[a-z]+[/:]",
    re.IGNORECASE,
)
_CHART = re.compile(rb"^[ \t]*(?:-[ \t]+)?(?:name|chart):[ \t]*[\"']?([\w./-]+)", re.MULTILINE)
_CHART_FILES = frozenset({"chart.yaml", "chart.lock", "requirements.yaml", "helmfile.yaml", "helmfile.yml"})


def runs(content: bytes, start: int, end: int, name_start: int) -> bool:
    """Whether the image between `start` and `end` is one that is run; `name_start` is past its registry."""
    if _ELSEWHERE.search(content, start, name_start) or content[max(0, start - 3) : start].endswith(b"//"):
        return False
    # A name with a slash is an image wherever configuration holds it; `ollama` alone may be anything.
    if b"/" in content[name_start:end].split(b":")[0]:
        return True
    line = content.rfind(b"\n", 0, start) + 1
    return bool(_RUNS.search(content, max(line, start - 400), start))


def charts(name: str, content: bytes) -> Iterator[tuple[str, int]]:
    """The charts that a file of Helm names, each with its byte position."""
    if name.lower() in _CHART_FILES:
        for match in _CHART.finditer(content):
            chart = match[1].rpartition(b"/")[2]
            yield chart.decode(), match.end(1) - len(chart)
