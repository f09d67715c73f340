# METADATA
# title: Nobody named for intellectual property
# description: >-
#   Training does not infringe intellectual property that belongs to others. Somebody has to look after
#   that, and nobody is named. A name or an office will do.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-07-item-2]
#   checks: [training.ip_owner]
#   article: "7(2)"
#   severity: note
#   shows: missing_record
#   sure: practice
#   basis: >-
#     Article 7(2) forbids infringement and asks for no such person; TC260-003, a document used in filing,
#     does.
#   message: nobody is named as responsible for intellectual property in training data
#   remedy: Add `training.ip_responsible`, a name or an office.
#   zh:
#     title: 未指定知识产权负责人
#     description: >-
#       训练用到他人作品等受知识产权保护的内容，不得构成侵权。此事须有人负责，而清单未指定；填写姓名或者部门均可。
#     basis: 第七条第（二）项禁止侵权，未要求指定负责人；该要求出自备案所用技术文件 TC260-003。
#     message: 未指定训练数据知识产权负责人
#     remedy: 填写 `training.ip_responsible`（姓名或者部门）。
package rules.measures.training.ip_owner_missing

import data.lib.scope
import data.lib.training

violations contains {"path": ["training", "ip_responsible"], "details": {}} if {
	scope.binds_provider
	training.performed == "yes"
	not input.manifest.training.ip_responsible
}
