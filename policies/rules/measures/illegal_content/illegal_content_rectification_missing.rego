# METADATA
# title: No rectification after illegal content
# description: |
#   On finding unlawful content, a provider puts things right, by optimisation training of the model or by
#   other such measures. The article asks for it promptly and sets no number of days. No such step is named.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-14-para-1]
#   checks: [illegal.rectify]
#   article: "14(1)"
#   severity: error
#   shows: missing_record
#   message: no step is named that puts things right after illegal content is found, such as model optimisation
#   remedy: >-
#     Write down how the model is trained again, filtered or otherwise corrected after such a finding, and add
#     `illegal_content.rectification`, the place where it stands.
#   zh:
#     title: 违法内容整改措施缺失
#     description: |
#       发现违法内容的，提供者须以模型优化训练等措施予以整改。条文要求及时，未规定天数。清单未列明整改措施。
#     message: 未列明发现违法内容后的整改措施，如模型优化训练
#     remedy: 写明发现违法内容后如何优化训练、过滤或者以其他方式纠正模型，并填写 `illegal_content.rectification`，即其所在位置。
package rules.measures.illegal_content.illegal_content_rectification_missing

import data.lib.scope

# A step that is declared `false` is not named either. That is no breach before such content is found.
violations contains {"path": ["illegal_content", "rectification"], "details": {}} if {
	scope.binds_provider
	not input.manifest.illegal_content.rectification
}
