# METADATA
# title: Evidence not tracked by git
# description: |
#   The file exists here and git does not track it: it was never added, or it is ignored. Whoever clones the
#   repository, CI and an inspector among them, does not have it, so it shows nothing to them. A file that is
#   staged counts as tracked; one in a submodule is tracked where the submodule tracks it. Without git nobody
#   can tell, and nothing is reported.
# scope: package
# custom:
#   duty: []
#   checks: []
#   severity: warning
#   shows: missing_record
#   message: "{file} is named as evidence, and git does not track it"
#   remedy: Add it with `git add` and commit it, or name a file that is kept in the repository.
#   zh:
#     title: 证据文件未纳入 git 管理
#     description: |
#       文件在本机存在，但 git 未跟踪：从未添加，或者被忽略。克隆仓库的人（包括持续集成环境和检查人员）得不到该文件，
#       因而对其不能证明任何事实。已暂存的文件视为已跟踪；子模块中的文件，以子模块是否跟踪为准。没有 git 时无从判断，不作报告。
#     message: "引用 {file} 作为证据，但 git 未跟踪该文件"
#     remedy: 以 `git add` 添加并提交该文件，或者改为引用仓库中保存的文件。
package rules.measures.evidence.evidence_untracked

import data.lib.evidence

violations contains evidence.violation(item) if {
	some item in evidence.unopened
	item.state == "untracked"
}
