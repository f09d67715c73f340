# A rule of an organisation's own: its services use models of suppliers that it has approved.
package own.approved_suppliers

approved := {"阿里云", "自研"}

violations contains {"model": model.name, "supplier": model.supplier} if {
	some model in input.manifest.models
	not model.supplier in approved
}
