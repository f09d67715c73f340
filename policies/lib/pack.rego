# METADATA
# title: Packs
# description: Which packs were chosen, and which of them bind on the date of the check.
# scope: package
package lib.pack

chosen contains name if {
	some name in input.context.packs
	data.packs[name]
}

# A pack whose first day lies after the date of the check is evaluated too: what will bind is told beforehand.
future contains name if {
	some name in chosen
	input.context.as_of < data.packs[name].from
}
