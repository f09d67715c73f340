# METADATA
# title: Contradictions
# description: >-
#   Facts of the manifest that cannot both be so. Each is a finding of its own; those that bear on the answer to
#   "is this offered to the mainland public?" also leave the scope unclear, for a declared "no" that the facts
#   beside it deny is not taken.
# scope: package
package lib.contradiction

import data.lib.audience

# The declared "no" stands beside an offer to anyone in the mainland.
answer_denied_by_audience if {
	audience.declared_not_public
	audience.open_to_anyone
	audience.names_mainland
}

# A closed circle cannot be joined by whoever signs up.
closed_with_open_sign_up if {
	audience.declared_not_public
	audience.closed
	input.manifest.access.sign_up == "open"
}

# A closed circle does not need a page in a public store.
closed_with_public_listing if {
	audience.declared_not_public
	audience.closed
	count(audience.service.store_listings) > 0
}

# Business customers who put the service before the mainland public make it a public one.
answer_denied_by_end_users if {
	audience.declared_not_public
	audience.audience.end_users == "public"
	audience.names_mainland
}

# Signs of an offer to the mainland beside territories that leave it out.
territory_denied_by_signs if {
	audience.declared_not_public
	audience.elsewhere_only
	count(audience.signs) > 0
}

of_the_answer if answer_denied_by_audience

of_the_answer if closed_with_open_sign_up

of_the_answer if closed_with_public_listing

of_the_answer if answer_denied_by_end_users

of_the_answer if territory_denied_by_signs
