# METADATA
# title: Weights or code only
# description: |
#   Nothing is hosted, and only weights or code are handed out. No official statement or case was found that
#   says whether this is providing a service, so nothing is passed or failed. Whoever runs the model for the
#   public is a provider.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: []
#   checks: [scope.weights_only]
#   article: "2(1)"
#   severity: note
#   shows: declared_fact
#   message: "only weights or code are handed out, and it is unsettled whether that is a service"
#   remedy: "Write down who decided how to treat the release, and when, in `audience.decision`."
#   zh:
#     title: 仅发布权重或者代码
#     description: |
#       未托管任何服务，仅发布权重或者代码。未见官方说明或者案例就此是否属于提供服务作出认定，
#       因此既不判定符合，也不判定不符合。以该模型向公众提供服务的，为提供者。
#     message: "仅发布权重或者代码，是否属于提供服务尚无定论"
#     remedy: "在 `audience.decision` 中记明由谁、何时决定如何对待该发布行为。"
package rules.measures.scope.weights_only

import data.lib.scope

violations contains {"path": ["service", "offered_as"], "details": {}} if {
	scope.binds_provider
	"weights-only" in scope.reasons
}
