# METADATA
# title: Content-safety policy missing
# description: |
#   Nothing is generated that laws forbid. A policy that says how such content is kept out is where the
#   safeguards are usually written down, and no file of one is named. Only the party that offers the service can
#   write it, so nothing is asked of one that only uses it. Whether the policy keeps anything out is not judged.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-04-item-1]
#   checks: [content.policy]
#   article: "4(1)"
#   severity: warning
#   shows: missing_record
#   sure: practice
#   basis: >-
#     Article 4(1) forbids content and asks for no policy, so declaring that there is none is not against it; a
#     written policy comes from TC260-003, a document used in filing.
#   message: no content-safety policy is named
#   remedy: >-
#     Write down how content barred by law is kept out and dealt with, and add `content_safety.policy`, the file
#     that says so.
#   zh:
#     title: 未列明内容安全管理制度
#     description: |
#       不得生成法律、行政法规禁止的内容。如何防范此类内容，通常写入内容安全管理制度，清单未列明该制度文件。
#       此类制度只能由提供服务的一方制定，故对仅使用服务的一方不作要求。制度能否奏效，本规则不作判断。
#     basis: 第四条第（一）项禁止生成特定内容，并未要求制定制度，故声明没有并不与该项相悖；书面制度出自备案所用技术文件 TC260-003。
#     message: 未列明内容安全管理制度
#     remedy: 以书面形式规定如何防范和处置法律禁止的内容，并填写 `content_safety.policy`，即载明该制度的文件。
package rules.measures.content.content_policy_missing

import data.lib.scope

# A policy that is declared `false` is not named either: the item asks for none, so both are the same gap.
violations contains {"path": ["content_safety", "policy"], "details": {}} if {
	scope.binds_provider
	not input.manifest.content_safety.policy
}
