# METADATA
# title: Packs
# description: Which packs were chosen, and which of them bind on the date of the check.
# scope: package
package lib.pack

chosen contains name if {
	some name in input.context.packs
	data.packs[folder(name)]
}

# Where a pack stands among the policies: a name in Rego has no hyphens.
folder(name) := replace(name, "-", "_")

# A pack whose first day lies after the date of the check is evaluated too: what will bind is told beforehand.
future contains name if {
	some name in chosen
	input.context.as_of < data.packs[folder(name)].from
}

# A draft is evaluated for comparison.
never contains name if {
	some name in chosen
	data.packs[folder(name)].never_in_force
}

# How far the instrument of a pack reaches the service: a verdict as the scope has it, and why.
reach[name] := {"verdict": here.verdict, "reason": here.reason} if {
	some name in chosen
	here := data.packs[folder(name)]
}
