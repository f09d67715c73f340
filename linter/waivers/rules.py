"""The rules that hold waivers and baselines to what they promise.

They are not Rego: they look at what is said beside the manifests, and not at what a service does.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from linter.catalog import Rule, plain_rule
from linter.findings import Severity

PACK = "measures-lint"
GROUP = "waivers"


_rule = partial(plain_rule, pack=PACK, group=GROUP)

RULES: Mapping[str, Rule] = {
    rule.id: rule
    for rule in (
        _rule(
            "waiver-expired",
            Severity.ERROR,
            "stale",
            {
                "title": "Waiver expired",
                "description": "A finding was accepted until a day that has passed. It is open again.",
                "message": "the waiver of `{waived}` counted until {expires}, and the fault is still there",
                "remedy": "Correct what was waived, or accept it anew with a later day.",
            },
            {
                "title": "豁免已到期",
                "description": "接受该报告事项的期限已过，所豁免的事项重新列为未解决。",
                "message": "对 `{waived}` 的豁免有效至 {expires}，所涉事项仍然存在",
                "remedy": "整改所豁免的事项，或重新评估并填写新的到期日。",
            },
        ),
        _rule(
            "waiver-expiring",
            Severity.WARNING,
            "stale",
            {
                "title": "Waiver expires soon",
                "description": "A finding is accepted for 30 days or less. Then it will be open again.",
                "message": "the waiver of `{waived}` counts until {expires}",
                "remedy": "Correct what is waived before that day, or accept it anew with a later one.",
            },
            {
                "title": "豁免即将到期",
                "description": "豁免将在三十日内到期，届时所豁免的事项将重新列为未解决。",
                "message": "对 `{waived}` 的豁免有效至 {expires}",
                "remedy": "在到期前完成整改，或重新评估并填写新的到期日。",
            },
        ),
        _rule(
            "waiver-unused",
            Severity.WARNING,
            "stale",
            {
                "title": "Waiver not needed",
                "description": "Nothing is found that it covers, and it would hide the same fault later on.",
                "message": "nothing is found that the waiver of `{waived}` covers",
                "remedy": "Take the waiver out.",
            },
            {
                "title": "豁免已无必要",
                "description": "未发现该豁免所涉的事项；保留它会在日后掩盖同样的问题。",
                "message": "未发现对 `{waived}` 的豁免所涉的事项",
                "remedy": "删除该豁免。",
            },
        ),
        _rule(
            "waiver-incomplete",
            Severity.ERROR,
            "malformed",
            {
                "title": "Waiver does not count",
                "description": "A waiver names one rule and a reason, and for an error the last day on which "
                "it counts. One that lacks them hides nothing.",
                "message": "{fault}, so nothing is waived",
                "remedy": "Complete the waiver, or take it out.",
            },
            {
                "title": "豁免不生效",
                "description": "豁免须指明一条规则并说明理由；规则级别为错误的，还须写明最后有效日期。"
                "缺少上述内容的豁免不生效。",
                "message": "{fault}，故未豁免任何事项",
                "remedy": "补全或删除该豁免。",
            },
        ),
        _rule(
            "baseline-outdated",
            Severity.NOTE,
            "stale",
            {
                "title": "Baseline lists what is gone",
                "description": "The baseline lists a finding that does not occur any more. It would hide the "
                "same fault later on.",
                "message": "`{waived}` in {path} is listed, and does not occur any more",
                "remedy": "Run `measures-lint check --prune-baseline`, which takes such entries out.",
            },
            {
                "title": "基线含已消除的事项",
                "description": "基线列有已不再出现的报告事项；保留它会在日后掩盖同样的问题。",
                "message": "基线列有 {path} 的 `{waived}`，该事项已不再出现",
                "remedy": "运行 `measures-lint check --prune-baseline` 予以清除。",
            },
        ),
    )
}
