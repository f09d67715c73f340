# METADATA
# title: Supplier not approved
# description: >-
#   Procurement keeps a list of suppliers whose models services may use. Others are used only after it has said so.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   severity: error
#   shows: declared_breach
#   message: "{supplier}, who supplies the model {model}, is not on the list of procurement"
#   remedy: Ask procurement to add {supplier}, or use a model of another supplier.
#   zh:
#     title: 供应商未经批准
#     description: 采购部门列明服务可使用其模型的供应商；名单以外的，须事先经其同意。
#     message: 模型 {model} 的供应商 {supplier} 不在采购部门的名单内
#     remedy: 请采购部门将 {supplier} 列入名单，或改用其他供应商的模型。
package rules.acme.procurement.supplier_not_approved

import data.own.suppliers

violations contains {
	"path": ["models", position, "supplier"],
	"details": {"model": model.name, "supplier": model.supplier},
} if {
	some position, model in input.manifest.models
	not model.supplier in suppliers.approved
}
