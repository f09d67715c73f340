# METADATA
# title: Security assessment and filing before any public service
# description: Submit a security assessment and file the algorithm before a product serves the public, whatever it is.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   article: "6"
#   binds: provider
#   nature: duty
#   facts: [filings.security_assessment, filings.algorithm]
#   when: the product serves the public
#   look_at: whether the assessment was submitted to the cyberspace authority, which no file here shows
#   sure: knowledge
#   became:
#     change: relaxed
#     provisions: [art-17-clause-1, art-17-clause-2]
#   changed: Narrowed to services with public-opinion properties or capacity for social mobilisation.
#   elsewhere: The Deep Synthesis Provisions (19, 20) narrow it in the same way.
#   zh:
#     title: 面向公众提供前一律评估、备案
#     description: 凡以产品面向公众提供服务，事前申报安全评估并办理算法备案。
#     when: 产品面向公众提供服务
#     look_at: 是否已向网信部门申报；仓库中的文件无从显示
#     changed: 收窄为具有舆论属性或者社会动员能力的服务。
#     elsewhere: 《互联网信息服务深度合成管理规定》第十九条、第二十条同样作此限定。
package duties.measures_draft.draft_assess_all

import data.lib.evidence

applies := "yes"

default shown := false

shown if {
	evidence.opened(["filings", "security_assessment", "evidence"])
	evidence.opened(["filings", "algorithm", "evidence"])
}
