# METADATA
# title: Unlawful use
# description: >-
#   On finding that a user employs the service for unlawful acts, act under law and contract: warn,
#   restrict, suspend or end the service; keep records; report to the competent departments.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   article: "14(2)"
#   binds: provider
#   nature: duty
#   facts: [illegal_use, agreement.clauses.illegal_use]
#   when: the provider finds that a user employs the service for unlawful acts
#   look_at: whether a user broke the law, and whether the step taken was fitting
#   sure: primary-copy
#   related:
#     - art-09-para-2
#     - law: csl
#       articles: "49"
#       sure: primary-copy
#     - law: tc260-003
#       en: clause 7
#       zh: 第7章
#       sure: secondary
#   draft:
#     article: "19"
#     change: relaxed
#     sure: knowledge
#   was: >-
#     On a breach of law, business ethics or public morals, such as hype, spam or malware: suspend
#     or end the service.
#   changed: Steps by grade, for unlawful acts only; keeping records and reporting were added.
#   zh:
#     title: 违法使用处置
#     description: |
#       得知使用者借服务实施违法行为的，依照法律和协议分级处置：警示、限制、暂停或者终止服务；留存处置记录，
#       并报告主管部门。
#     when: 提供者发现使用者利用服务从事违法活动
#     look_at: 使用者是否违法，所采取的措施是否适当
#     was: 发现违反法律、商业道德、社会公德（炒作、恶意发帖、垃圾邮件、恶意软件等）的，暂停或者终止服务。
#     changed: 改为分级处置，且仅限违法活动；新增保存记录和报告。
package duties.measures.art_14_para_2

import data.lib.evidence

applies := "yes"

default shown := false

shown if {
	evidence.opened(["illegal_use", "policy"])
	every step in ["warn", "restrict", "suspend", "terminate"] {
		step in input.manifest.illegal_use.steps
	}
	_agreed
	_records_kept
	evidence.opened(["illegal_use", "records_kept", "evidence"])
	input.manifest.illegal_use.report.department
	input.manifest.illegal_use.report.route
	evidence.opened(["illegal_use", "report", "evidence"])
}

# Without accounts there need be no agreement to base a step on.
_agreed if input.manifest.access.accounts == false

_agreed if evidence.opened(["agreement", "clauses", "illegal_use"])

_records_kept if input.manifest.illegal_use.records_kept.days > 0

_records_kept if input.manifest.illegal_use.records_kept.months > 0
