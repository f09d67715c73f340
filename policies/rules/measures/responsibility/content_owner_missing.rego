# METADATA
# title: Nobody named for content safety
# description: |
#   A provider bears the responsibility of a producer of online information content. A person or office that
#   answers for content safety makes that possible. The article does not ask for one.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-09-para-1-clause-1]
#   checks: [content.owner]
#   article: "9(1)"
#   severity: note
#   shows: missing_record
#   sure: practice
#   basis: Article 9(1) puts the responsibility upon the provider; that somebody in it is named is practice and not in the text.
#   message: nobody is named who answers for content safety
#   remedy: Add `content_safety.responsible`, the person or office that answers for content safety.
#   zh:
#     title: 未列明内容安全负责人
#     description: |
#       提供者作为网络信息内容生产者对内容负责。指定内容安全负责人或者部门便于落实，但条文并未要求。
#     basis: 第九条第一款将责任归于提供者；指定内部负责人属通常做法，条文未作规定。
#     message: 未列明内容安全的负责人或者部门
#     remedy: 填写 `content_safety.responsible`，即内容安全的负责人或者部门。
package rules.measures.responsibility.content_owner_missing

import data.lib.scope

violations contains {"path": ["content_safety", "responsible"], "details": {}} if {
	scope.binds_provider
	not input.manifest.content_safety.responsible
}
