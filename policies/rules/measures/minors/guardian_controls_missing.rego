# METADATA
# title: Guardian controls missing
# description: |
#   A provider takes effective measures so that minors neither rely on the service too much nor become addicted to
#   it. Minors may use the service or it is made for them, and it is not named what their guardians can see and set.
#   Whether guardians use it is not judged.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-10-clause-3]
#   checks: [minors.guardian]
#   article: "10"
#   severity: warning
#   shows: missing_record
#   sure: knowledge
#   basis: >-
#     Article 10 asks for effective measures and names none, so declaring that guardians can set nothing is not
#     against it; that limits of time, permissions and spending are offered comes from the Law on the Protection of
#     Minors, which asks it of games, live streams, audio and video, and social networks.
#   message: "`audience.minors` is `{minors}`, and no controls for guardians are named"
#   remedy: >-
#     Let guardians see and set how minors use the service, and add `minors.guardian_controls`, the place that says
#     what they can do.
#   zh:
#     title: 未列明监护人管理功能
#     description: |
#       提供者须以有效措施防范未成年人过度依赖或者沉迷。服务允许未成年人使用，或者专门面向未成年人，但清单未列明监护人可查看和设置的内容。
#       监护人是否实际使用，本规则不作判断。
#     basis: >-
#       第十条要求采取有效措施，未规定具体措施，故声明没有监护人管理并不与该条相悖；时间、权限、消费管理功能出自《未成年人保护法》，
#       该法对网络游戏、直播、音视频和社交服务作此要求。
#     message: "`audience.minors` 为 `{minors}`，但未列明监护人管理功能"
#     remedy: 为监护人提供查看和设置未成年人使用情况的功能，并填写 `minors.guardian_controls`，即说明该功能的位置。
package rules.measures.minors.guardian_controls_missing

import data.lib.scope

# Controls that are declared `false` are not named either: the article asks for none, so both are the same gap.
violations contains {"path": ["minors", "guardian_controls"], "details": {"minors": access}} if {
	scope.binds_provider
	access := input.manifest.audience.minors
	access in {"allowed", "directed"}
	not input.manifest.minors.guardian_controls
}
