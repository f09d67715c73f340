# METADATA
# title: Evidence file missing
# description: |
#   A reference leads to nothing: no file of the repository has this path, or what has it is a directory or
#   something else that holds no text. What the reference should show is then shown by nothing. A path is read
#   from the folder of the manifest; one that begins with `/` is read from the root of the repository.
# scope: package
# custom:
#   duty: []
#   checks: []
#   severity: error
#   shows: missing_record
#   message: "{file} is named as evidence, and no file of the repository has this path"
#   remedy: >-
#     Correct the path or add the file; a path is relative to the manifest, and a leading `/` means the root of the
#     repository. For a directory, name a file in it.
#   zh:
#     title: 证据文件不存在
#     description: |
#       引用未指向任何文件：仓库中没有该路径的文件，或者该路径是目录等不含文本的对象，因而所引用的事实没有记录可以证明。
#       路径相对清单所在目录；以 `/` 开头的，相对仓库根目录。
#     message: "引用 {file} 作为证据，但仓库中没有该路径的文件"
#     remedy: 更正路径或者补充该文件；路径相对清单文件，以 `/` 开头则相对仓库根目录。若为目录，请写明其中的文件。
package rules.measures.evidence.evidence_missing

import data.lib.evidence

violations contains evidence.violation(item) if {
	some item in evidence.unopened
	item.state in {"missing", "not-a-file"}
}
