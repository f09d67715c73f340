# METADATA
# title: Instruments
# description: >-
#   The laws, regulations, rules and standards that the provisions of the Measures are read together with, and how
#   the text of each is known. Words alone; the Chinese names are the official ones.
# scope: package
# custom:
#   csl:
#     sure: primary-copy
#     en: Cybersecurity Law
#     zh: 《网络安全法》
#   dsl:
#     sure: knowledge
#     en: Data Security Law
#     zh: 《数据安全法》
#   pipl:
#     sure: primary-copy
#     en: Personal Information Protection Law
#     zh: 《个人信息保护法》
#   netdata:
#     sure: primary-copy
#     en: Network Data Security Management Regulations
#     zh: 《网络数据安全管理条例》
#   science-progress:
#     sure: knowledge
#     en: Science and Technology Progress Law
#     zh: 《科学技术进步法》
#   civil-code:
#     sure: knowledge
#     en: Civil Code
#     zh: 《民法典》
#   copyright:
#     sure: knowledge
#     en: Copyright Law
#     zh: 《著作权法》
#   unfair-competition:
#     sure: knowledge
#     en: Anti-Unfair Competition Law
#     zh: 《反不正当竞争法》
#   monopoly:
#     sure: knowledge
#     en: Anti-Monopoly Law
#     zh: 《反垄断法》
#   foreign-investment:
#     sure: knowledge
#     en: Foreign Investment Law
#     zh: 《外商投资法》
#   minors-law:
#     sure: knowledge
#     en: Law on the Protection of Minors
#     zh: 《未成年人保护法》
#   minors-regs:
#     sure: knowledge
#     en: Regulations on the Protection of Minors in Cyberspace
#     zh: 《未成年人网络保护条例》
#   minors-info:
#     sure: secondary
#     en: Classification Measures for Network Information that May Affect Minors
#     zh: 《可能影响未成年人身心健康的网络信息分类办法》
#   icp:
#     sure: knowledge
#     en: Internet Information Service Measures
#     zh: 《互联网信息服务管理办法》
#   telecom:
#     sure: knowledge
#     en: Telecommunications Regulations
#     zh: 《电信条例》
#   algo:
#     sure: secondary
#     en: Algorithm Recommendation Provisions
#     zh: 《互联网信息服务算法推荐管理规定》
#   deep:
#     sure: secondary
#     en: Deep Synthesis Provisions
#     zh: 《互联网信息服务深度合成管理规定》
#   ecosystem:
#     sure: secondary
#     en: Content Ecosystem Provisions
#     zh: 《网络信息内容生态治理规定》
#   assessment:
#     sure: knowledge
#     en: Security Assessment Provisions of 2018
#     zh: 《具有舆论属性或社会动员能力的互联网信息服务安全评估规定》
#   label:
#     sure: secondary
#     en: Labelling Measures
#     zh: 《人工智能生成合成内容标识办法》
#   anthro:
#     sure: secondary
#     en: Interim Measures for AI Anthropomorphic Interaction Services
#     zh: 《人工智能拟人化互动服务管理暂行办法》
#   filing:
#     sure: secondary
#     en: Cyberspace Administration's announcements on generative-AI service filing
#     zh: 国家网信办关于生成式人工智能服务备案的公告
#   app-items:
#     sure: knowledge
#     en: Provisions on the Scope of Necessary Personal Information for Common Apps
#     zh: 《常见类型移动互联网应用程序必要个人信息范围规定》
#   gb45438:
#     sure: secondary
#     en: GB 45438-2025
#     zh: GB 45438-2025
#   tc260-003:
#     sure: secondary
#     en: TC260-003
#     zh: TC260-003
#   gbt45654:
#     sure: secondary
#     en: GB/T 45654-2025
#     zh: GB/T 45654-2025
#   gbt45652:
#     sure: secondary
#     en: GB/T 45652-2025
#     zh: GB/T 45652-2025
#   gbt45674:
#     sure: secondary
#     en: GB/T 45674-2025
#     zh: GB/T 45674-2025
#   emergency:
#     sure: secondary
#     en: Guide for Emergency Response of Generative AI Service Security
#     zh: 《生成式人工智能服务安全应急响应指南》
#   negative-list:
#     sure: knowledge
#     en: negative list for foreign investment
#     zh: 外商投资准入负面清单
#   sector-rules:
#     sure: knowledge
#     en: rules of the press, film and broadcasting authorities
#     zh: 新闻出版、电影、广播电视等主管部门的规定
#   sector-licences:
#     sure: knowledge
#     en: licensing rules of sectors such as news, publishing, audiovisual, medicine, finance and mapping
#     zh: 新闻、出版、视听、医疗、金融、测绘等行业的许可规定
package instruments
