# METADATA
# title: Other rules on training data
# description: >-
#   Obey what the data laws, other laws and administrative regulations lay down besides, and what the
#   competent departments demand.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   article: "7(5)"
#   binds: provider
#   nature: duty
#   facts: [training.performed]
#   when: the provider processes training data, by pre-training, fine-tuning or otherwise
#   not_applicable: the provider processes no training data
#   look_at: >-
#     the laws that the item names, each by itself: cybersecurity, data security, personal information
#   sure: primary-copy
#   related:
#     - law: csl
#       sure: primary-copy
#     - law: dsl
#       articles: "27, 29-31"
#       sure: knowledge
#     - law: pipl
#       sure: primary-copy
#     - law: netdata
#       sure: primary-copy
#   draft:
#     article: "7(1), 7(5)"
#     change: reworded
#     sure: knowledge
#   was: Compliance with the Cybersecurity Law, and with other demands of the cyberspace authority.
#   changed: From one authority to all competent departments, and more laws are named.
#   zh:
#     title: 训练数据的其他规定
#     description: 数据方面的各部法律以及其他法律、行政法规另有规定，或者主管部门另有要求的，一并遵守。
#     when: 提供者开展预训练、优化训练等训练数据处理活动
#     not_applicable: 提供者不处理训练数据
#     look_at: 该项所指各部法律，逐部核查：网络安全、数据安全、个人信息保护
#     was: 符合《网络安全法》要求以及网信部门的其他监管要求。
#     changed: 由网信部门一家改为各有关主管部门，并列明更多法律。
package duties.measures.art_07_item_5

import data.lib.training

default applies := "undeclared"

applies := "yes" if training.performed == "yes"

applies := "no" if training.performed == "no"

# It points to whole laws, and no file shows that all of them are obeyed.
shown := false
