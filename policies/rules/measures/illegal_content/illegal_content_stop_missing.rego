# METADATA
# title: No procedure to stop illegal content
# description: |
#   On finding unlawful content, a provider promptly stops generating it, stops transmitting it and removes it.
#   A procedure for each shows that this can be done. One or more of the three is not named. Whether content is
#   unlawful, and whether the provider knew of it, is for a human to judge.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-14-para-1]
#   checks: [illegal.stop]
#   article: "14(1)"
#   severity: error
#   shows: missing_record
#   message: "no procedure is named for what is to be done when illegal content is found: {missing}"
#   remedy: >-
#     Write down who does each of these and how, and name the places under `illegal_content`:
#     `stop_generation`, `stop_transmission` and `removal`.
#   zh:
#     title: 违法内容停止与消除程序缺失
#     description: |
#       发现违法内容的，提供者须及时停止其生成、停止其传输并加以消除。逐项备有程序，方可说明能够做到。
#       清单未列明其中一项或者数项。内容是否违法、提供者是否知情，由人工判断。
#     message: "未列明发现违法内容后的处置程序：{missing}"
#     remedy: >-
#       逐项写明由谁、如何处置，并在 `illegal_content` 下填写其所在位置：`stop_generation`（停止生成）、
#       `stop_transmission`（停止传输）和 `removal`（消除）。
package rules.measures.illegal_content.illegal_content_stop_missing

import data.lib.scope

violations contains {"path": ["illegal_content"], "details": {"missing": _missing}} if {
	scope.binds_provider
	count(_missing) > 0
}

# A procedure that is declared `false` is not named either. That is no breach before such content is found.
_missing := [concat(".", ["illegal_content", name]) |
	some name in ["stop_generation", "stop_transmission", "removal"]
	not input.manifest.illegal_content[name]
]
