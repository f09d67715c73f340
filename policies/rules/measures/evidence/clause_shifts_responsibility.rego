# METADATA
# title: Clause seems to put all upon users
# description: |
#   A section of the agreement seems to leave everything that is generated to the user to answer for, or nothing to the
#   provider. How it is to be read, and whether it has any effect, is a question of law that words do not answer. A
#   manifest that declares such a clause itself is told so by another rule.
# scope: package
# custom:
#   duty: []
#   checks: []
#   severity: warning
#   shows: inconsistent
#   message: "{section} {sure} makes users answer for all that is generated; does it leave the provider its own responsibility?"
#   remedy: >-
#     Have a person read it. Rewrite the clause if it takes the provider's responsibility away, and record the outcome in
#     `agreement.user_bears_all_responsibility`.
#   zh:
#     title: 条款似将责任全部归于使用者
#     description: |
#       协议的某一章节看来使使用者对全部生成内容负责，或者使提供者不负任何责任。如何理解、是否有效属于法律问题，不能凭用语判断。
#       清单自身声明有此类条款的，由另一规则提示。
#     message: "{section} {sure}使使用者对全部生成内容负责；该条款是否保留了提供者自身的责任？"
#     remedy: >-
#       请由人阅读判断。条款免除提供者责任的，予以修改，并将结论填入 `agreement.user_bears_all_responsibility`。
package rules.measures.evidence.clause_shifts_responsibility

import data.lib.clauses
import data.lib.scope

violations contains clauses.violation(clause) if {
	scope.binds_provider
	some clause in input.clauses
	clause.state == "shifts-responsibility"
	not _declared
}

_declared if input.manifest.agreement.user_bears_all_responsibility == true
