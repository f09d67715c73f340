# METADATA
# title: Audience
# description: >-
#   Who can use the service, where they are and how they meet it, as far as the manifest says so. The answer to
#   article 2 itself is `audience.public`, which the provider declares; nothing here works it out.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
package lib.audience

declared_public if input.manifest.audience.public == true

declared_not_public if input.manifest.audience.public == false

open_to contains who if some who in input.manifest.audience.open_to

default circle := "undeclared"

# The widest circle that the manifest admits to. Invited outsiders and members are a circle of their own, for
# no rule separates them from the public. An empty list states that nobody else can use the service; a list that
# is not there states nothing.
circle := "anyone" if {
	"anyone" in open_to
} else := "outsiders" if {
	some who in open_to
	who in {"invited", "members"}
} else := "business" if {
	"business-customers" in open_to
} else := "internal" if {
	count(open_to) > 0
} else := "nobody" if {
	input.manifest.audience.open_to
}

# What article 2(3) leaves out or is read to leave out.
closed if circle in {"nobody", "internal", "business"}

signs contains sign if some sign in input.manifest.audience.mainland_signs

# The facts that show a page in a public store.
listed_by contains "service.store_listings" if count(input.manifest.service.store_listings) > 0

listed_by contains "audience.mainland_signs" if "mainland-store" in signs

# The facts that show that whoever wants to can use the service, or what customers build on it. How people come
# in speaks only where no circle is declared: beside a declared one it agrees with it or contradicts it.
at_large contains "audience.open_to" if circle == "anyone"

at_large contains "audience.end_users" if input.manifest.audience.end_users == "public"

at_large contains "access.sign_up" if {
	circle == "undeclared"
	input.manifest.access.sign_up == "open"
}

at_large contains fact if {
	circle == "undeclared"
	some fact in listed_by
}

places contains place if some place in input.manifest.audience.territories

default territory := "undeclared"

# Where the users are. Hong Kong, Macao and Taiwan are not the mainland, and not abroad either.
territory := "mainland" if {
	"CN" in places
} else := "worldwide" if {
	"worldwide" in places
} else := "hk-mo-tw" if {
	count(places) > 0
	count(places - {"HK", "MO", "TW"}) == 0
} else := "elsewhere" if {
	count(places) > 0
}

without_mainland if territory in {"hk-mo-tw", "elsewhere"}

default block := "undeclared"

block := input.manifest.audience.mainland_block.extent

# A number under which the service itself was filed or registered for the public of the mainland.
filed if input.manifest.filings.service.number

forms contains form if some form in input.manifest.service.offered_as

# Nothing that runs is offered: weights, or a tool without a model.
handed_out_only if {
	count(forms) > 0
	count(forms - {"weights", "library"}) == 0
}

nothing_offered if count(input.manifest.service.offered_as) == 0
