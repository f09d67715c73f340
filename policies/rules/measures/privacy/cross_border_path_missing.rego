# METADATA
# title: Transfer abroad without a legal path
# description: |
#   A provider does not unlawfully pass on what users enter or the records of their use. Personal information
#   leaves the mainland only on a legal path: a security assessment, a standard contract, a certification, or
#   an exemption. The manifest declares personal information and a recipient outside the mainland, and no path.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# related_resources:
#   - ref: https://www.npc.gov.cn/npc/c2/c30834/202108/t20210820_313088.html
#     description: Personal Information Protection Law, in Chinese
# custom:
#   duty: [art-11-para-1-clause-4]
#   checks: [privacy.crossborder]
#   article: "11(1)"
#   severity: warning
#   shows: missing_record
#   sure: practice
#   basis: >-
#     Article 11(1) bars unlawful passing on; the paths come from article 38 of the Personal Information
#     Protection Law. Hong Kong, Macao and Taiwan are taken as outside, as is the practice.
#   message: >-
#     {name} receives data outside the mainland ({place}), and no legal path for the transfer is declared
#   remedy: >-
#     Settle on which path the data leaves, and declare `privacy.cross_border_path`; write `exempt` only where
#     one of the published exemptions holds.
#   zh:
#     title: 出境未声明法定路径
#     description: |
#       使用者的输入信息和使用记录，提供者不得非法向他人提供。个人信息出境须经法定路径：安全评估、标准合同、认证，或者属于豁免情形。
#       清单声明涉及个人信息且有接收方位于内地以外，但未声明路径。
#     basis: 第十一条第一款禁止非法提供；出境路径出自《个人信息保护法》第三十八条。实践中，香港、澳门、台湾地区按境外对待。
#     message: "{name} 在内地以外（{place}）接收数据，但未声明出境的法定路径"
#     remedy: 确定个人信息出境所依据的路径，并填写 `privacy.cross_border_path`；属于已公布的豁免情形的，方可填写 `exempt`。
package rules.measures.privacy.cross_border_path_missing

import data.lib.personal_information
import data.lib.scope

violations contains {
	"path": ["privacy", "recipients", position, "located_in"],
	"details": {"name": recipient.name, "place": recipient.located_in},
} if {
	scope.binds_provider
	personal_information.processed == "yes"
	some position, recipient in input.manifest.privacy.recipients
	recipient.located_in != "CN"
	not input.manifest.privacy.cross_border_path
}
