# METADATA
# title: Contradictions
# description: >-
#   Facts of the manifest that cannot all be so. Each is a finding of its own, by the rule of the same name.
#   Where they deny a "no" that would take the service out of scope, the scope comes out as unclear; a declared
#   "yes" that they deny stands, for dropping it would drop every duty with it. Facts are named by their keys.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
package lib.contradiction

import data.lib.audience

# --- Facts that deny a declared "no" on account of who can use the service -----------------------------------

audience_contradicts_answer contains fact if {
	audience.declared_not_public
	audience.territory == "mainland"
	audience.block != "full"
	some fact in audience.at_large
	fact != "audience.end_users"
}

# Whoever filed the service told the authority that the mainland public is served.
audience_contradicts_answer contains "filings.service.number" if {
	audience.declared_not_public
	audience.filed
	not _leaves_mainland_out
}

# No declared circle short of "anyone" can be joined by whoever signs up.
closed_audience_with_open_sign_up if {
	audience.declared_not_public
	audience.circle in {"nobody", "internal", "business", "outsiders"}
	input.manifest.access.sign_up == "open"
}

# Only a closed circle is contradicted by a page in a public store: a campus or a test may well have one.
closed_audience_with_public_listing contains fact if {
	audience.declared_not_public
	audience.closed
	some fact in audience.listed_by
}

# Business customers who put the service before the mainland public make it a public one.
end_users_contradict_answer if {
	audience.declared_not_public
	audience.territory == "mainland"
	audience.block != "full"
	input.manifest.audience.end_users == "public"
}

of_the_audience if count(audience_contradicts_answer) > 0

of_the_audience if closed_audience_with_open_sign_up

of_the_audience if count(closed_audience_with_public_listing) > 0

of_the_audience if end_users_contradict_answer

# Reported as a contradiction of the territories, and it denies a closed circle just as well.
of_the_audience if {
	audience.declared_not_public
	audience.filed
}

# --- Facts that deny that the mainland is left out -----------------------------------------------------------

_leaves_mainland_out if audience.without_mainland

_leaves_mainland_out if audience.block == "full"

# The key that claims that the mainland is left out. Where anyone can use the service and the mainland is not
# named, the declared "no" itself can rest on nothing else.
_claim := "audience.territories" if {
	audience.without_mainland
} else := "audience.mainland_block" if {
	audience.block == "full"
} else := "audience.public" if {
	audience.declared_not_public
	audience.territory != "mainland"
	count(audience.at_large) > 0
}

_into_mainland contains "audience.mainland_signs" if count(audience.signs) > 0

_into_mainland contains "filings.service.number" if {
	audience.filed
	_leaves_mainland_out
}

_into_mainland contains "audience.territories" if audience.territory == "mainland"

# Beside a declared "yes" the claim contradicts the answer, which is reported instead.
mainland_signs_contradict_territory contains {"fact": fact, "claim": _claim} if {
	not audience.declared_public
	some fact in _into_mainland
}

# --- Facts that deny a declared "yes" ------------------------------------------------------------------------

territory_contradicts_answer if {
	audience.declared_public
	audience.without_mainland
}

closed_audience_contradicts_public_answer if {
	audience.declared_public
	audience.circle in {"nobody", "internal"}
}

mainland_block_contradicts_answer if {
	audience.declared_public
	audience.block == "full"
}

# --- Facts that deny that nothing is generated or offered, or that the party only annotates ------------------

_generating_features := {"search-summary", "face-editing", "voice-editing"}

nothing_generated_contradicts_facts contains "service.features" if {
	count(input.manifest.service.generates) == 0
	some feature in input.manifest.service.features
	feature in _generating_features
}

nothing_generated_contradicts_facts contains "filings.service.number" if {
	count(input.manifest.service.generates) == 0
	audience.filed
}

nothing_offered_contradicts_facts contains "audience.public" if {
	audience.nothing_offered
	audience.declared_public
}

nothing_offered_contradicts_facts contains "audience.open_to" if {
	audience.nothing_offered
	audience.circle in {"outsiders", "business"}
}

nothing_offered_contradicts_facts contains fact if {
	audience.nothing_offered
	some fact in audience.at_large
}

# An address inside the house is no offer.
nothing_offered_contradicts_facts contains "service.endpoints" if {
	audience.nothing_offered
	not audience.circle in {"nobody", "internal"}
	count(input.manifest.service.endpoints) > 0
}

weights_beside_hosted_endpoint contains "service.endpoints" if {
	audience.handed_out_only
	count(input.manifest.service.endpoints) > 0
}

weights_beside_hosted_endpoint contains fact if {
	audience.handed_out_only
	some fact in audience.listed_by
}

# A contractor that only annotates has no offer of its own to declare. A user's manifest is about the service
# that it uses, which may well be public.
role_contradicts_answer if {
	audience.declared_public
	input.manifest.provider.role == "annotator"
}

# --- Facts that deny the answer to article 17 ----------------------------------------------------------------

# Functions by which users reach others. Messages from one to one are not among them.
_reaching_others := {"publishing", "commenting", "group-chat", "live-stream", "sharing-square"}

opinion_answer_contradicts_features contains feature if {
	input.manifest.opinion_influence.answer == false
	some feature in input.manifest.service.features
	feature in _reaching_others
}
