# METADATA
# title: Minors and over-reliance
# description: >-
#   Take effective measures so that minors neither rely on the service too much nor become addicted to it.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   article: "10"
#   binds: provider
#   nature: duty
#   facts: [audience.minors, minors]
#   when: minors use the service
#   not_applicable: minors are kept out, by a method that is declared
#   look_at: whether the measures work, and how old users really are
#   sure: primary-copy
#   related:
#     - law: minors-law
#       en: chapter V
#       zh: 第五章
#       sure: knowledge
#     - law: minors-regs
#       sure: knowledge
#     - law: anthro
#       articles: "14"
#       sure: secondary
#     - law: minors-info
#       articles: "9"
#       sure: secondary
#   draft:
#     article: "10"
#     change: relaxed
#     sure: knowledge
#   was: Suitable measures against over-reliance or addiction of users at large.
#   changed: Narrowed from all users to minors; the measures must be effective.
#   zh:
#     title: 防范未成年人过度依赖或者沉迷
#     description: 以切实有效的措施，避免未成年人对服务依赖过深或者沉迷其中。
#     when: 未成年人使用服务
#     not_applicable: 不向未成年人提供，并已声明排除方式
#     look_at: 措施是否有效，使用者真实年龄
#     was: 采取适当措施防范全体用户过分依赖或者沉迷。
#     changed: 由全体用户收窄为未成年人；措施须有效。
package duties.measures.art_10_clause_3

import data.lib.evidence

default applies := "undeclared"

applies := "yes" if input.manifest.audience.minors in {"allowed", "directed"}

# To exclude minors without saying how leaves it open whether they use the service.
applies := "no" if {
	input.manifest.audience.minors == "excluded"
	input.manifest.minors.exclusion_method.what
}

default shown := false

shown if {
	count(input.manifest.minors.measures) > 0
	every position, _ in input.manifest.minors.measures {
		evidence.opened(["minors", "measures", position, "evidence"])
	}
	evidence.opened(["minors", "guardian_controls"])
}
