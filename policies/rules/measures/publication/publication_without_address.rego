# METADATA
# title: Publication without address
# description: |
#   A provider makes public for whom its service is meant, on what occasions and for what uses. A text in the
#   repository, or a note of what it says, does not show that the public can read it; an address does. The
#   address is recorded and never opened.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-10-clause-1]
#   checks: [publication.fit]
#   article: "10"
#   severity: error
#   shows: missing_record
#   message: no public address of the publication is named
#   remedy: Add `publication.address`, the address at which everybody can read the page.
#   zh:
#     title: 公示缺少公开地址
#     description: |
#       提供者应当向公众讲明服务供哪些人、在哪些场合、作何用途。仓库中的文本或者对其内容的记录不能证明公众可以读到，公开地址可以。
#       该地址仅作记录，不会被访问。
#     message: 未列明公示的公开地址
#     remedy: 填写 `publication.address`，即任何人均可阅读该页面的地址。
package rules.measures.publication.publication_without_address

import data.lib.scope

violations contains {"path": ["publication", "address"], "details": {}} if {
	scope.binds_provider
	is_object(input.manifest.publication)
	not input.manifest.publication.address
}
