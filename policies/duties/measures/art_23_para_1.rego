# METADATA
# title: Administrative licences
# description: Obtain the licences that laws or administrative regulations require for the service.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   article: "23(1)"
#   binds: provider
#   nature: duty
#   facts: [licences]
#   when: a law or administrative regulation requires a licence for the service
#   look_at: which licences the service needs, and whether those under `licences` are all of them
#   sure: primary-copy
#   related:
#     - law: icp
#       articles: "4"
#       sure: knowledge
#     - law: telecom
#       sure: knowledge
#     - law: sector-licences
#       sure: knowledge
#   draft:
#     change: added
#     sure: knowledge
#   zh:
#     title: 行政许可
#     description: 依法须经许可方可提供服务的，先取得许可。
#     when: 法律、行政法规要求服务取得许可
#     look_at: 服务需要哪些许可，`licences` 所列是否齐备
package duties.measures.art_23_para_1

applies := "yes"

# Which licences are needed is a question of law that no declared fact answers, so no list is known to be whole.
shown := false
