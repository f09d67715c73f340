# METADATA
# title: All responsibility put upon users
# description: |
#   A provider bears the responsibility of a producer of online information content and performs the duties of
#   online information security. An agreement cannot shift that away. How far a provider answers for what a user
#   prompted is open, so a clause on the user's own share is another matter.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-09-para-1-clause-1]
#   checks: []
#   article: "9(1)"
#   severity: error
#   shows: declared_breach
#   sure: reasoned
#   basis: >-
#     Article 9(1) puts the responsibility upon the provider and names no such clause; that a contract cannot move it
#     follows from its being a duty of public law. The Civil Code's rules on standard terms bear on the clause as well.
#   message: the manifest declares a clause that puts all responsibility for generated content upon the user
#   remedy: >-
#     Rewrite the clause so that the provider keeps its own responsibility and users answer for their own conduct,
#     then declare `agreement.user_bears_all_responsibility` as `false`.
#   zh:
#     title: 协议将全部责任归于使用者
#     description: |
#       提供者作为网络信息内容生产者对内容负责，并尽到网络信息安全方面的义务，协议不能将其转移。提供者对使用者诱导生成的内容承担多大责任尚有争议，
#       仅约定使用者自身责任的条款不在此列。
#     basis: >-
#       第九条第一款将责任归于提供者，条文未提及此类条款；该责任属公法义务，不能以合同转移，系据此推论。
#       此外还涉及《民法典》关于格式条款的规定。
#     message: 清单声明协议有条款将生成内容的责任全部归于使用者
#     remedy: >-
#       修改该条款，保留提供者自身的责任，使用者仅对其自身行为负责，
#       再将 `agreement.user_bears_all_responsibility` 填为 `false`。
package rules.measures.responsibility.user_bears_all_responsibility

import data.lib.scope

violations contains {"path": ["agreement", "user_bears_all_responsibility"], "details": {}} if {
	scope.binds_provider
	input.manifest.agreement.user_bears_all_responsibility == true
}
