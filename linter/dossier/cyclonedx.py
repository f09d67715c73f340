"""A dossier as CycloneDX 1.6 `declarations`, for programs that keep attestations.

Laws become standards, duties their requirements, services targets, findings counter-claims, and files that
were read evidence. What the linter cannot say is not made to look as if it could: only `unmet` has a score of
conformance, which is 0, and nothing has one of confidence, as evidence is opened and not judged. Nobody is
named as affirming or signing anything; that is for a human to add.
"""

from __future__ import annotations

import json
import uuid
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import quote

from linter.dossier.model import Dossier, Duty, Law, Reference, Service, Text, Told, counted, number_of
from linter.looked import File

Node = dict[str, Any]

_SCORES = {"unmet": 0}
"""What the manifest itself denies is not conformant. Nothing here can tell that something is."""
"""The others have none: what is not declared, not applicable or for a human is neither."""
_SHOWN = "opened"
"""The state of a reference to evidence that shows something."""

_SAYS = {
    "met": Text("declared, and evidence of it was opened: {0}", "已声明，且证据已打开：{0}"),
    "human": Text("there is evidence, and a human has to judge: {0}", "已有证据，须由人判断：{0}"),
    "not": Text("what is declared does not agree with: {0}", "所声明的事实与此不符：{0}"),
    "unjudged": Text(
        "The linter reads declarations and opens evidence, and judges neither. Look at: {0}",
        "本工具读取声明、打开证据，对两者均不作判断。请核查：{0}",
    ),
    "paraphrase": Text(
        "{0}. The requirements are paraphrases; the Chinese text controls.",
        "{0}。各项要求为转述，以法规中文文本为准。",
    ),
    "never": Text("never in force", "从未施行"),
    "manifest": Text("The manifest: what is declared of the service.", "清单：对服务的声明。"),
    "settings": Text("A file that the check went by.", "检查所依据的文件。"),
    "evidence": Text("Read as evidence, for: {0}", "作为证据读取，对应：{0}"),
    "waived": Text("Accepted ({0}): {1}", "已接受（{0}）：{1}"),
    "self": Text("measures-lint, run by those who declare", "measures-lint（由声明方运行）"),
}


def as_cyclonedx(dossier: Dossier, lang: str) -> str:
    """`dossier` as a BOM in JSON, worded in `lang`; the same dossier gives the same bytes."""
    bom = _Bom(dossier, lang).document()
    content = json.dumps(bom, ensure_ascii=False, sort_keys=True).encode("utf-8", "replace")
    # It names this content: whoever is shown another one under it can tell.
    bom["serialNumber"] = f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_OID, content.hex())}"
    return json.dumps(bom, ensure_ascii=False, indent=2) + "\n"


class _Bom:
    def __init__(self, dossier: Dossier, lang: str) -> None:
        self._dossier = dossier
        self._lang = lang
        places = [_part(service.place) for service in dossier.services]
        times = Counter(places)
        # Services of several repositories may lie at the same place.
        self._names = [
            place if times[place] == 1 else f"{number}:{place}"
            for number, place in enumerate(places, start=1)
        ]

    def document(self) -> Node:
        named = list(zip(self._names, self._dossier.services, strict=True))
        elsewhere = self._dossier.elsewhere
        return {
            "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
            "bomFormat": "CycloneDX",
            "specVersion": "1.6",
            "serialNumber": None,
            "version": 1,
            "metadata": self._metadata(),
            "declarations": {
                "assessors": [
                    {
                        "bom-ref": "measures-lint",
                        # Whoever runs it assesses himself.
                        "thirdParty": False,
                        "organization": {"name": self._says("self")},
                    }
                ],
                "attestations": [a for name, service in named for a in self._attestations(name, service)],
                "claims": [
                    *(claim for name, service in named for claim in self._claims(name, service)),
                    *(self._finding("", told, None) for told in elsewhere),
                ],
                "evidence": [
                    *(self._file(f"settings:{_part(f.name)}", f, "settings") for f in self._dossier.settings),
                    *(item for name, service in named for item in self._evidence(name, service)),
                    *(self._waiver("", told) for told in elsewhere if told.suppressed),
                ],
                "targets": {"services": [self._target(name, service) for name, service in named]},
            },
            "definitions": {"standards": list(self._standards())},
        }

    def _metadata(self) -> Node:
        versions = self._dossier.versions
        metadata: Node = {
            "tools": {
                "components": [
                    {
                        "type": "application",
                        "name": "measures-lint",
                        "version": versions.tool,
                        "properties": [
                            _property("policies", versions.policies),
                            _property("opa", versions.opa),
                            _property("schema", versions.schema),
                        ],
                    }
                ]
            }
        }
        if len(self._dossier.services) == 1:
            (service,) = self._dossier.services
            metadata["component"] = {"type": "application", "bom-ref": "subject", "name": service.title}
        problems = (": ".join(filter(None, (p.path, p.message))) for p in self._dossier.problems)
        metadata["properties"] = [
            _property("as-of", self._dossier.as_of),
            _property("engine", self._dossier.engine),
            _property("complete", str(self._dossier.complete).lower()),
            *(_property("problem", problem) for problem in problems),
        ]
        return metadata

    def _standards(self) -> Iterator[Node]:
        for law in self._dossier.versions.laws:
            duties = {
                duty.id: duty for service in self._dossier.services for duty in _duties(service, law.pack)
            }
            # An organisation's own rules are of a pack as well, and of no duty.
            if duties:
                yield self._standard(law, duties.values())

    def _standard(self, law: Law, duties: Iterable[Duty]) -> Node:
        # A place of its own for an article that is not itself one duty.
        articles = {
            number_of(duty.article): article.cited
            for service in self._dossier.services
            for article in service.articles
            if article.pack == law.pack
            for duty in article.duties
            if duty.article != article.number or len(article.duties) > 1
        }
        edition = law.edition if law.binds_from is not None else _SAYS["never"]
        return {
            "bom-ref": f"standard:{law.pack}",
            "name": law.title.of(self._lang),
            "version": law.number.of(self._lang) or law.pack,
            "description": self._says("paraphrase", edition.of(self._lang)),
            "requirements": [
                *(
                    {
                        "bom-ref": f"article:{law.pack}:{number}",
                        "identifier": number,
                        "title": cited.of(self._lang),
                    }
                    for number, cited in articles.items()
                ),
                *(
                    {
                        "bom-ref": f"duty:{law.pack}:{duty.id}",
                        "identifier": duty.article,
                        "title": duty.title.of(self._lang),
                        "text": duty.description.of(self._lang),
                        "descriptions": [duty.look_at.of(self._lang)],
                        **(
                            {"parent": f"article:{law.pack}:{number_of(duty.article)}"}
                            if number_of(duty.article) in articles
                            else {}
                        ),
                        "properties": [_property("duty", duty.id), _property("binds", duty.binds)],
                    }
                    for duty in duties
                ),
            ],
            "externalReferences": [{"type": "documentation", "url": source} for source in law.sources],
        }

    def _target(self, name: str, service: Service) -> Node:
        named = (fact.values for fact in service.facts if fact.path == "provider.name")
        provider = [value.of(self._lang) for values in named for value in values]
        scope = [] if service.scope is None else [_property("scope", service.scope.verdict)]
        return {
            "bom-ref": _service(name),
            **({"provider": {"name": provider[0]}} if provider else {}),
            "name": service.title,
            "properties": [
                _property("manifest", service.place),
                _property("status", service.status),
                *scope,
                *(_property(f"duty:{duty.pack}:{duty.id}", duty.status) for duty in service.duties),
            ],
        }

    def _attestations(self, name: str, service: Service) -> Iterator[Node]:
        for law in self._dossier.versions.laws:
            duties = _duties(service, law.pack)
            if not duties:
                continue
            numbers = counted(duty.status for duty in duties).items()
            counts = ", ".join(f"{status}: {number}" for status, number in numbers)
            summary = (service.title, law.title.of(self._lang), self._dossier.as_of, counts)
            yield {
                "summary": " · ".join(summary),
                "assessor": "measures-lint",
                "map": [self._mapped(name, service, duty) for duty in duties],
            }

    def _mapped(self, name: str, service: Service, duty: Duty) -> Node:
        against = [_ref(name, told) for told in _told(service) if told.rule in duty.broken]
        if duty.status == "unmet" and not against:
            # The findings were not selected; the conclusion stands.
            against = [_claim(name, duty)]
        waived = [_waiver_ref(name, told) for told in service.suppressed if told.rule in duty.broken]
        score = {"score": _SCORES[duty.status]} if duty.status in _SCORES else {}
        return {
            "requirement": f"duty:{duty.pack}:{duty.id}",
            **({"claims": [_claim(name, duty)]} if self._claimed(service, duty) else {}),
            **({"counterClaims": against} if against else {}),
            "conformance": {
                **score,
                "rationale": f"{duty.status}: {duty.because.of(self._lang)}",
                **({"mitigationStrategies": waived} if waived else {}),
            },
            "confidence": {"rationale": self._says("unjudged", duty.look_at.of(self._lang))},
        }

    def _claims(self, name: str, service: Service) -> Iterator[Node]:
        for duty in service.duties:
            broken = any(told.rule in duty.broken for told in _told(service))
            if self._claimed(service, duty):
                yield self._of_duty(name, service, duty, duty.status)
            elif duty.status == "unmet" and not broken:
                yield self._of_duty(name, service, duty, "not")
        for told in _told(service):
            yield self._finding(name, told, service)

    def _claimed(self, service: Service, duty: Duty) -> bool:
        """Whether anything speaks for the duty: nothing is claimed where no evidence was opened."""
        return duty.status == "met" or (duty.status == "human" and bool(_opened(service, duty)))

    def _of_duty(self, name: str, service: Service, duty: Duty, says: str) -> Node:
        manifest = [] if service.file is None else [_manifest(name)]
        return {
            "bom-ref": _claim(name, duty),
            "target": _service(name),
            "predicate": self._says(says, duty.title.of(self._lang)),
            "reasoning": duty.because.of(self._lang),
            "evidence": [*manifest, *(_evidence(name, file) for file in _opened(service, duty))],
        }

    def _finding(self, name: str, told: Told, service: Service | None) -> Node:
        because = [told.because] if told.because is not None else []
        reasons = " ".join(text.of(self._lang) for text in (*because, told.remedy))
        place = f"{told.file}:{told.location.line}:{told.location.column}"
        seen = []
        if service is not None and service.file is not None:
            seen.append(_manifest(name))
        if service is not None and told.evidence is not None:
            seen += [_evidence(name, file.name) for file in service.files if file.name == told.evidence.file]
        return {
            "bom-ref": _ref(name, told),
            **({"target": _service(name)} if service is not None else {}),
            "predicate": told.message.of(self._lang),
            "reasoning": f"{told.severity.word}[{told.rule}] {place} {reasons}",
            **({"mitigationStrategies": [_waiver_ref(name, told)]} if told.suppressed else {}),
            **({"evidence": seen} if seen else {}),
        }

    def _evidence(self, name: str, service: Service) -> Iterator[Node]:
        if service.file is not None:
            manifest = File(service.place, service.file.sha256, service.file.size)
            yield self._file(_manifest(name), manifest, "manifest")
        for file in service.files:
            references = [_said(item) for item in service.references if item.file == file.name]
            yield self._file(_evidence(name, file.name), file, "evidence", ", ".join(references))
        for told in service.suppressed:
            yield self._waiver(name, told)

    def _file(self, ref: str, file: File, says: str, *values: str) -> Node:
        digest = {"contentType": "text/plain", "content": file.sha256}
        return {
            "bom-ref": ref,
            "propertyName": f"measures-lint:{says}",
            "description": self._says(says, *values),
            "data": [
                {"name": file.name, "contents": {"url": quote(file.name, safe="/", errors="replace")}},
                {"name": "sha256", "contents": {"attachment": digest}},
            ],
        }

    def _waiver(self, name: str, told: Told) -> Node:
        waived = told.suppressed
        assert waived is not None
        # The last day counts whole. Days have no zone here, and a time of CycloneDX needs one.
        expires = {"expires": f"{waived.expires}T23:59:59Z"} if waived.expires else {}
        return {
            "bom-ref": _waiver_ref(name, told),
            "propertyName": f"measures-lint:{waived.by}",
            "description": self._says("waived", waived.by, waived.reason or told.title.of(self._lang)),
            **expires,
            **({"author": {"name": waived.owner}} if waived.owner else {}),
        }

    def _says(self, phrase: str, *values: str) -> str:
        return _SAYS[phrase].of(self._lang).format(*values)


def _property(name: str, value: str) -> Node:
    return {"name": f"measures-lint:{name}", "value": value}


def _duties(service: Service, pack: str) -> list[Duty]:
    return [duty for duty in service.duties if duty.pack == pack]


def _told(service: Service) -> list[Told]:
    return [*service.findings, *service.suppressed]


def _opened(service: Service, duty: Duty) -> list[str]:
    """The files that were opened and stand below the facts of the duty, each once."""
    read = {file.name for file in service.files}
    return list(
        dict.fromkeys(item.file for item in duty.references if item.state == _SHOWN and item.file in read)
    )


def _said(reference: Reference) -> str:
    anchor = f"#{reference.anchor}" if reference.anchor is not None else ""
    return f"{reference.path} ({anchor or reference.file}: {reference.state})"


def _part(name: str) -> str:
    """`name` as a part of a reference, whose parts a colon divides."""
    return name.replace("%", "%25").replace(":", "%3A")


def _service(name: str) -> str:
    return f"service:{name}"


def _manifest(name: str) -> str:
    return f"manifest:{name}"


def _evidence(name: str, file: str) -> str:
    return f"evidence:{name}:{_part(file)}"


def _claim(name: str, duty: Duty) -> str:
    return f"claim:{name}:{duty.pack}:{duty.id}"


def _ref(name: str, told: Told) -> str:
    return f"finding:{name}:{told.fingerprint}"


def _waiver_ref(name: str, told: Told) -> str:
    return f"accepted:{name}:{told.fingerprint}"
