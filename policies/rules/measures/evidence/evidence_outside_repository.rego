# METADATA
# title: Evidence outside the repository
# description: |
#   A reference leaves the repository, by its path or through a symbolic link. Such a file is not opened: it is
#   not versioned with the manifest, and on another machine it is another file or none.
# scope: package
# custom:
#   duty: []
#   checks: []
#   severity: error
#   shows: missing_record
#   message: "{file} is named as evidence and lies outside the repository"
#   remedy: Copy the document into the repository and name that path.
#   zh:
#     title: 证据位于仓库之外
#     description: |
#       引用经由路径或者符号链接指向仓库之外。此类文件不会被打开：它不随清单一并纳入版本管理，换一台机器可能是另一个文件，也可能不存在。
#     message: "引用 {file} 作为证据，但该文件位于仓库之外"
#     remedy: 将该文件复制到仓库内，并填写仓库内的路径。
package rules.measures.evidence.evidence_outside_repository

import data.lib.evidence

violations contains evidence.violation(item) if {
	some item in evidence.unopened
	item.state == "outside"
}
