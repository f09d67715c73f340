# METADATA
# title: No profiles of users
# description: Make no profile of users from what they enter and how they use the service.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   article: "11"
#   binds: provider
#   nature: prohibition
#   facts: [service.features]
#   when: a generative AI service is provided
#   look_at: whether profiles are made; other law asks for a ground and a way to switch them off
#   sure: seed
#   became:
#     change: dropped
#     provisions: [art-11-para-1-clause-4]
#   changed: The ban is gone. Profiling is left to the law on personal information.
#   elsewhere: >-
#     Profiles stay under the Personal Information Protection Law (6, 13, 24), the Network Data Security Regulations
#     (42) and the Algorithm Recommendation Provisions (10, 17).
#   zh:
#     title: 不得对用户画像
#     description: 禁止依据使用者的输入内容和使用情况为其画像。
#     when: 提供生成式人工智能服务
#     look_at: 是否进行画像；其他法律要求具备合法性基础并提供关闭选项
#     changed: 删去该项禁止，由个人信息保护法律规定。
#     elsewhere: 画像仍须遵守《个人信息保护法》第六条、第十三条、第二十四条，《网络数据安全管理条例》第四十二条和《互联网信息服务算法推荐管理规定》第十条、第十七条。
package duties.measures_draft.draft_profiling

applies := "yes"

# No file shows that something is not done.
shown := false
