"""The words of a dossier that come neither from the law nor from the manifest, in both languages."""

from __future__ import annotations

from linter.dossier.model import Text
from linter.reporters import phrases

_PHRASES = {
    "dossier": ("Compliance dossier", "合规档案"),
    "overview": ("Services and articles", "服务与条款总览"),
    "language": ("Language", "语言"),
    "contents": ("Contents", "目录"),
    "skip": ("Skip to the content", "跳到正文"),
    "as-of": ("as of {0}", "截至 {0}"),
    "incomplete": ("Not everything could be looked at", "未能全部查看"),
    "incomplete-text": (
        "What follows is not the whole picture. The following could not be looked at:",
        "以下内容并不完整。下列各项未能查看：",
    ),
    "invalid": (
        "The manifest breaks its schema, so that nothing is said of its duties. The findings say where.",
        "清单不符合格式，因此未评估各项义务；具体位置见报告事项。",
    ),
    "unreadable": (
        "The manifest could not be read, so that nothing is said of it.",
        "清单无法读取，因此未作任何评估。",
    ),
    "nothing": ("There is no manifest to tell of.", "没有可供说明的清单。"),
    "excluded": (
        "Manifests left out by the configuration or by `--exclude`: {0}",
        "被配置或 `--exclude` 排除的清单：{0}",
    ),
    "skipped": ("Files of a manifest's name that are no manifests", "名称如清单但并非清单的文件"),
    "elsewhere": ("Waivers, baseline and code without a manifest", "豁免、基线与无清单的代码"),
    "scope": ("Scope", "适用范围"),
    "duties": ("duties", "义务"),
    "findings": ("Findings", "报告事项"),
    "open-findings": ("open findings", "待处理事项"),
    "set-aside": ("not open", "未列为待处理"),
    "questions-count": ("open questions", "待答问题"),
    "manifest": ("manifest", "清单"),
    "profile": ("profile", "情境"),
    "service": ("The service", "服务"),
    "declared-only": (
        "As the manifest declares it; what is left out is not declared.",
        "以清单声明为准；未列出的即未声明。",
    ),
    "models": ("Models behind it", "所用模型"),
    "model": ("model", "模型"),
    "no-models": ("No model is declared.", "未声明任何模型。"),
    "empty-list": ("none (declared as an empty list)", "无（声明为空列表）"),
    "scope-steps": ("Step by step", "逐步判断"),
    "step": ("question", "问题"),
    "outcome": ("answer", "回答"),
    "why": ("reason", "理由"),
    "sure": ("rests on", "依据"),
    "reaches": ("Texts checked against", "所对照的文本"),
    "instrument": ("text", "文本"),
    "other-law": ("Other law may still bind", "其他法律仍可能适用"),
    "not-required": ("Often assumed, and not required by the Measures", "常被误认为本办法所要求"),
    "picture": ("All duties at a glance", "各项义务一览"),
    "picture-text": (
        "One row an article, one mark a duty; each mark leads to what is said of the duty.",
        "每行一条，每个标记为一项义务；点击标记可查看说明。",
    ),
    "legend": ("Marks", "图例"),
    "each-duty": ("Each duty", "逐项说明"),
    "broken": ("rules that report something", "报告事项的规则"),
    "rules": ("rules that look at it", "相关规则"),
    "no-rules": ("none; nothing here can check it", "无；本工具无法检查"),
    "evidence": ("evidence", "证据"),
    "more-places": ("and {0} more, see the references to evidence", "另有 {0} 处，见证据引用"),
    "behind": ("What stands behind it", "相关规则与证据"),
    "no-findings": ("Nothing is open.", "没有待处理事项。"),
    "rule": ("rule", "规则"),
    "place": ("place", "位置"),
    "remedy": ("what to do", "建议"),
    "because": ("weight", "性质"),
    "waived": ("What is not open", "未列为待处理的事项"),
    "waived-text": (
        "Found, and accepted by a waiver or listed in the baseline.",
        "已发现，但由豁免接受或列于基线。",
    ),
    "by": ("by", "方式"),
    "expires": ("last day", "最后有效日期"),
    "no-expiry": ("no last day", "未设期限"),
    "owner": ("owner", "负责人"),
    "comparison": ("From the draft to the final text", "从征求意见稿到正式文本"),
    "comparison-text": (
        "What the final text changed against the draft of April 2023, as far as it concerns this service. "
        "The draft was never in force: nothing of it is to be done.",
        "正式文本相对于2023年4月征求意见稿的变化，仅列与本服务有关者。"
        "征求意见稿从未施行，无须据此采取任何措施。",
    ),
    "comparison-none": ("Nothing that changed concerns this service.", "变化内容均与本服务无关。"),
    "comparison-rest": (
        "Provisions that stayed the same or do not concern it: {0}",
        "未变化或与本服务无关的条文：{0} 项",
    ),
    "change": ("change", "变化"),
    "provision": ("provision", "条文"),
    "was": ("the draft asked", "征求意见稿要求"),
    "changed": ("what changed", "变化内容"),
    "here": ("this service", "本服务"),
    "under-final": ("final text", "正式文本"),
    "under-draft": ("draft", "征求意见稿"),
    "known-knowledge": ("from general knowledge", "依一般知识"),
    "known-seed": ("as an overview tells it", "据综述"),
    "inspection": ("For an inspection", "供监督检查之用"),
    "inspection-text": (
        "When a competent department inspects, article 19 has a provider cooperate: explain these on "
        "request, and give the support that is needed. It asks for no data sets or models.",
        "主管部门开展监督检查时，第十九条要求提供者配合：应要求就下列事项予以说明，"
        "并提供必要的支持。"
        "条文要求的是说明，并非交出数据集或模型本身。",
    ),
    "beginnings": ("What stands there", "相应内容"),
    "record": ("record", "资料"),
    "asked": ("explains", "说明内容"),
    "lies": ("where it lies", "存放位置"),
    "beside": ("beside it", "其他相关资料"),
    "record-none": ("declared as not there", "声明为没有"),
    "record-undeclared": ("not declared", "未声明"),
    "record-needless": (
        "nothing to explain, as the manifest declares that it is not done",
        "无须说明：清单声明未开展此项活动",
    ),
    "questions": ("Open questions", "待答问题"),
    "questions-text": (
        "What the manifest leaves open and what only people can answer.",
        "清单未作声明的事项，以及只有人才能回答的问题。",
    ),
    "no-questions": ("No question is open.", "没有待答问题。"),
    "kind-scope": ("scope", "范围"),
    "kind-undeclared": ("undeclared", "未声明"),
    "kind-human": ("for a human", "须人工判断"),
    "question": ("question", "问题"),
    "look-at-head": ("look at", "查看"),
    "days": ("Dates", "日期"),
    "day": ("day", "日期"),
    "what": ("what", "事项"),
    "no-days": ("No date is declared.", "未声明任何日期。"),
    "files": ("What was looked at", "所查看的文件"),
    "files-text": (
        "SHA-256 of the bytes that were read, so that anybody can tell whether a file is still the same.",
        "所读内容的 SHA-256 摘要，可据以核对文件是否变动。",
    ),
    "file": ("file", "文件"),
    "digest": ("SHA-256", "SHA-256"),
    "size": ("bytes", "字节"),
    "references": ("References to evidence", "证据引用"),
    "state": ("state", "状态"),
    "settings": ("Settings that the run went by", "本次运行所依据的设置"),
    "no-settings": ("No configuration, file of waivers or baseline counted.", "没有配置、豁免文件或基线。"),
    "evidence-opened": ("opened", "已打开"),
    "evidence-missing": ("missing", "不存在"),
    "evidence-not-a-file": ("no file", "不是文件"),
    "evidence-outside": ("outside the repository, not looked at", "在仓库之外，未查看"),
    "evidence-empty": ("empty", "为空"),
    "evidence-anchor-missing": ("without that section", "没有该章节"),
    "evidence-unreadable": ("unreadable", "无法读取"),
    "evidence-too-large": ("too large", "过大"),
    "evidence-not-read": ("of a format that is not read", "格式不支持读取"),
    "evidence-untracked": ("opened, and not tracked by git", "已打开，但未纳入 git"),
    "evidence-no-document": ("without a document", "未指明文件"),
    "versions": ("Versions", "版本"),
    "tool": ("tool", "工具"),
    "policies": ("policies", "规则版本"),
    "compiled": ("{0}, compiled by OPA {1}", "{0}，由 OPA {1} 编译"),
    "schema": ("manifest schema", "清单格式"),
    "law": ("law", "法律文本"),
    "engine": ("evaluated by", "评估引擎"),
    "engine-wasm": ("the embedded policies", "内置规则"),
    "engine-opa": ("an OPA", "OPA"),
    "no-advice": (
        "This tells what a repository declares and shows. It is no legal advice, and the Chinese text of "
        "each instrument controls.",
        "本档案仅说明仓库所声明和显示的内容，不构成法律意见；各文本以中文原文为准。",
    ),
    "unit-line": ("line {0}", "第 {0} 行"),
    "unit-page": ("page {0}", "第 {0} 页"),
    "unit-paragraph": ("paragraph {0}", "第 {0} 段"),
    "organisation": ("Services of the organisation", "本组织的服务"),
    "organisation-text": (
        "One row a service, one column an article. A cell shows the gravest state of the article's duties: "
        "unmet, then undeclared, then for a human, then met.",
        "每行一个服务，每列一条。单元格显示该条各项义务中最需关注的状态："
        "不符合、未声明、须人工判断、已具备，依次递减。",
    ),
    "organisation-bar": ("Duties of all services", "全部服务的义务"),
    "column-service": ("service", "服务"),
    "column-verdict": ("scope", "适用"),
    "column-errors": ("errors", "错误"),
    "column-warnings": ("warnings", "警告"),
    "column-as-of": ("as of", "截至"),
    "column-policies": ("policies", "规则版本"),
    "column-source": ("from", "来源"),
    "looked-now": ("looked at now", "本次查看"),
    "differ-revision": (
        "The results come from policies of different revisions; where they differ, "
        "the states need not mean the same.",
        "各结果来自不同的规则版本，状态的含义可能不同。",
    ),
    "differ-day": (
        "The results are as of different days.",
        "各结果的截至日期不同。",
    ),
    "replaced": ("Older results, left out", "已被取代的较早结果"),
    "replaced-text": (
        "The same service (by name and path) was in more than one result; the later one counts.",
        "同一服务（名称与路径相同）出现在多份结果中，以较晚者为准。",
    ),
    "replaced-row": ("{0} ({1}) in {2}, as of {3}; {4} counts", "{0}（{1}）见 {2}，截至 {3}；以 {4} 为准"),
    "filter": ("Filter by name or path", "按名称或路径筛选"),
    "filter-status": ("Show services with a duty that is", "仅显示有以下状态义务的服务"),
    "filter-all": ("any state", "任何状态"),
    "shown": ("Services shown:", "显示的服务："),
    "sorting": ("The heads of the columns sort the table.", "点击列标题可排序。"),
    "verdict-applies": ("applies", "适用"),
    "verdict-does-not-apply": ("does not apply", "不适用"),
    "verdict-unclear": ("unclear", "不明确"),
    "verdict-user-duties-only": ("as a user only", "仅受使用者义务约束"),
    "verdict-separate-rules-first": ("separate rules first", "专门规定优先"),
    "verdict-none": ("not evaluated", "未评估"),
}

MARKS = {"met": "✓", "unmet": "✗", "undeclared": "?", "not-applicable": "–", "human": "◇"}
"""A sign for each state of a duty, so that none is told by its colour alone."""


def words(name: str, *values: str) -> Text:
    """The words called `name`, of a dossier or else of every report, with `values` in their places."""
    if name in _PHRASES:
        english, chinese = _PHRASES[name]
        return Text(english.format(*values), chinese.format(*values))
    return Text(phrases.phrase(name, "en", *values), phrases.phrase(name, "zh", *values))
