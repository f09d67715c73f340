# METADATA
# title: Discovery
# description: >-
#   What a search of the code below the manifest saw: hits are signs of generative AI, traces are code that signs
#   users up or turns regions away. Where nobody searched, there are neither, and nothing follows from that.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
package lib.discovery

# A sign that stands on its own, and is more than a name that other software shares.
firm contains hit if {
	some hit in input.discovery.hits
	hit.sure in {"high", "medium"}
}

# The first of some hits, in the order of the files.
first(hits) := min({[hit.file, hit.line, hit] | some hit in hits})[2]

# Where a finding says that it was seen.
seen(hit) := {"file": hit.file, "anchor": null, "line": hit.line}

# Whether a model of the hit's vendor is declared, under a name that the vendor or its models go by.
declared(hit) if {
	some model in input.manifest.models
	told := lower(concat(" ", [
		model.name,
		object.get(model, "supplier", ""),
		object.get(model, "base", ""),
	]))
	some name in hit.names
	contains(told, name)
}

# What an open runtime runs is not known from it.
says_whose(hit) if hit.origin in {"foreign", "domestic"}
