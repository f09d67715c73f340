# METADATA
# title: Information that sways users' trust
# description: >-
#   On demand of the authorities, give what can sway the trust and choice of users: source, scale, type and quality of
#   data, scale of annotated data, annotation rules, base algorithms and technical systems.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   article: "17"
#   binds: provider
#   nature: duty
#   facts: [inspection]
#   when: the cyberspace or another competent department asks
#   look_at: whether it would satisfy the authority; it was never owed to users
#   sure: seed
#   became:
#     change: reworded
#     provisions: [art-19-para-1]
#   changed: A shorter list, tied to inspections; technical and data support is new.
#   zh:
#     title: 提供影响用户信任、选择的信息
#     description: 应主管部门要求，提供足以影响用户信任和选择的信息：数据的来源、规模、类型和质量，标注规则与已标注数据的规模，基础算法与技术体系等。
#     when: 网信部门和有关主管部门提出要求
#     look_at: 能否满足主管部门的要求；并非向用户公开
#     changed: 范围缩短并限于监督检查；新增技术、数据等支持和协助。
package duties.measures_draft.draft_disclosure

import data.lib.evidence
import data.lib.inspection

applies := "yes"

default shown := false

shown if {
	every name in inspection.asked {
		evidence.opened(["inspection", name])
	}
}
