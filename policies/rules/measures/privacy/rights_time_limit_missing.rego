# METADATA
# title: No time limit for requests about data
# description: |
#   A provider receives, and handles in time, what individuals ask about their personal information. The
#   article sets no number of days. Personal information is declared, and no time limit of the provider's own.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-11-para-2]
#   checks: [privacy.rights_deadline]
#   article: "11(2)"
#   severity: note
#   shows: missing_record
#   message: personal information is processed, and no time limit is declared for answering requests about it
#   remedy: Set a time limit, publish it, and add `privacy.rights.respond_within` with its `days`.
#   zh:
#     title: 未声明个人信息请求的答复时限
#     description: |
#       个人就其个人信息提出请求的，提供者须予受理并及时处理。条文未规定天数。清单声明的事实涉及个人信息，但未声明提供者自定的时限。
#     message: 处理个人信息，但未声明答复相关请求的时限
#     remedy: 确定并公布答复时限，填写 `privacy.rights.respond_within` 及其 `days`（天数）。
package rules.measures.privacy.rights_time_limit_missing

import data.lib.personal_information
import data.lib.scope

violations contains {"path": ["privacy", "rights", "respond_within"], "details": {}} if {
	scope.binds_provider
	personal_information.processed == "yes"
	not input.manifest.privacy.rights.respond_within
}
