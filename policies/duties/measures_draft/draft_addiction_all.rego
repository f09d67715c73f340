# METADATA
# title: Over-reliance of all users
# description: >-
#   Take suitable measures so that users, of whatever age, neither rely on what is generated too much nor become
#   addicted to it.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   article: "10"
#   binds: provider
#   nature: duty
#   facts: []
#   when: a generative AI service is provided
#   look_at: nothing for adults, whom the final text leaves alone; for minors, article 10
#   sure: knowledge
#   became:
#     change: relaxed
#     provisions: [art-10-clause-3]
#   changed: Narrowed from all users to minors.
#   elsewhere: For companion services the Anthropomorphic Interaction Measures (18, 19) guard users of all ages.
#   zh:
#     title: 防范全体用户过分依赖或者沉迷
#     description: 以适当措施避免使用者（不论年龄）对生成内容依赖过深或者沉迷其中。
#     when: 提供生成式人工智能服务
#     look_at: 对成年人无须核查，正式文本未作要求；对未成年人见第十条
#     changed: 由全体用户收窄为未成年人。
#     elsewhere: 提供情感陪伴等拟人化互动服务的，《人工智能拟人化互动服务管理暂行办法》第十八条、第十九条适用于各年龄使用者。
package duties.measures_draft.draft_addiction_all

applies := "yes"

# A manifest holds measures for minors only.
shown := false
