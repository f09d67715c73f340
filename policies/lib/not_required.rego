# METADATA
# title: Not required
# description: >-
#   What people commonly take the Measures to require of such a service, and they do not: rules that stood in the
#   draft of April 2023 only, and article 17 where it does not reach the service. Other law may still ask for some
#   of it, and each says so.
# scope: package
# custom:
#   words:
#     assessment:
#       en: >-
#         a security assessment and an algorithm filing under article 17: the service is declared to have neither
#         public-opinion properties nor capacity for social mobilisation
#       zh: 第十七条的安全评估和算法备案：声明服务不具有舆论属性或者社会动员能力
#     profiling:
#       en: >-
#         a ban on profiling users from what they enter: it stood in the draft (11) only; personal information law
#         still asks for a legal ground and a way to switch it off
#       zh: 禁止根据输入信息对使用者画像：仅见于征求意见稿第十一条；个人信息保护法律仍要求具备合法性基础并提供关闭选项
#     three-months:
#       en: >-
#         keeping reported content from coming back within three months: it stood in the draft (15) only; article
#         14(1) asks for rectification and sets no number of days
#       zh: 三个月内防止被举报内容再次生成：仅见于征求意见稿第十五条；第十四条第一款要求整改，未规定天数
#     real-names:
#       en: >-
#         a check of real names: it stood in the draft (9) only; {csl:26} of the Cybersecurity Law and article 9 of the
#         Deep Synthesis Provisions ask for it where a service publishes, carries messages or synthesises
#       zh: >-
#         核验真实身份：仅见于征求意见稿第九条；提供信息发布、即时通讯或者深度合成服务的，由《网络安全法》{csl:26}和深度合成管理规定第九条要求
#     fines:
#       en: >-
#         a fine of 10,000 to 100,000 yuan: it stood in the draft (20) only; article 21 refers to the laws, and where
#         they are silent to warning, public criticism, correction and suspension
#       zh: 一万元至十万元罚款：仅见于征求意见稿第二十条；第二十一条援引各部法律，法律未作规定的为警告、通报批评、责令改正和暂停服务
#     true-output:
#       en: >-
#         a guarantee that what is generated is true: it stood in the draft (4) only; article 4(5) asks for effective
#         steps
#       zh: 保证生成内容真实准确：仅见于征求意见稿第四条；第四条第（五）项要求采取有效措施
#     true-data:
#       en: >-
#         a guarantee that training data is true, accurate, objective and diverse: it stood in the draft (7) only;
#         article 7(4) asks for effective steps
#       zh: 保证训练数据真实、准确、客观、多样：仅见于征求意见稿第七条；第七条第（四）项要求采取有效措施
#     adults:
#       en: >-
#         limits on the use by adults: the draft (10) guarded all users against over-reliance, article 10 minors only
#       zh: 对成年人的使用限制：征求意见稿第十条防范全体用户过度依赖，第十条仅针对未成年人
#     hand-over:
#       en: >-
#         handing over data sets or models at an inspection: article 19(1) asks for explanation and for the support
#         that is needed
#       zh: 检查时交出数据集或者模型：第十九条第一款要求予以说明并提供必要支持
#     home-grown:
#       en: "chips, tools or data from home: article 6(2) encourages them and obliges nobody"
#       zh: 采用国产芯片、工具或者数据：第六条第二款仅为鼓励，不构成义务
package lib.not_required

import data.lib.scope

# The codes of what is not required of the service, in the order of their importance to it.
listed := array.concat(_by_facts, _always) if scope.binds_provider

listed := [] if not scope.binds_provider

_by_facts := [code |
	some code in ["assessment"]

	# A declared "no" that the features contradict is not taken.
	scope.opinion.outcome == "no"
]

_always := [
	"profiling",
	"three-months",
	"real-names",
	"fines",
	"true-output",
	"true-data",
	"adults",
	"hand-over",
	"home-grown",
]
