# METADATA
# title: No steps against misuse
# description: |
#   On finding that a user employs the service for unlawful acts, a provider takes steps under law and contract:
#   it warns, restricts functions, suspends or ends the service, or does the like. No step that can be taken is
#   declared. Whether a user broke the law is for a person to judge.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-14-para-2]
#   checks: [abuse.policy]
#   article: "14(2)"
#   severity: error
#   shows: missing_record
#   message: no step against users who misuse the service is declared
#   remedy: >-
#     Add `illegal_use.steps` with `warn`, `restrict`, `suspend` and `terminate`, as far as they can be taken, and
#     `illegal_use.policy`, the procedure in writing.
#   zh:
#     title: 未声明对违法使用的处置措施
#     description: |
#       得知使用者借服务实施违法行为的，提供者须依照法律和协议处置：警示、限制其可用功能、暂停或者终止服务，或者采取类似措施。清单未声明可采取的任何措施。
#       使用者是否违法，由人工判断。
#     message: 未声明对违法使用服务的使用者可采取的措施
#     remedy: >-
#       填写 `illegal_use.steps`，列入可采取的 `warn`、`restrict`、`suspend`、`terminate`，
#       并填写 `illegal_use.policy`，即书面处置制度。
package rules.measures.illegal_use.illegal_use_steps_missing

import data.lib.scope

violations contains {"path": ["illegal_use", "steps"], "details": {}} if {
	scope.binds_provider
	not _steps
}

_steps if count(input.manifest.illegal_use.steps) > 0
