# METADATA
# title: Audience
# description: >-
#   Who can use the service and where they are, as far as the manifest says so. The answer to article 2 itself
#   is `audience.public`, which the provider declares; nothing here works it out.
# scope: package
package lib.audience

audience := object.get(input.manifest, "audience", {})

declared_public if audience.public == true

declared_not_public if audience.public == false

open_to contains who if some who in audience.open_to

# "Closed" is what article 2(3) leaves out: an empty circle, the operator's own staff, or a corporate group.
internal_use if {
	audience.open_to
	count(open_to - {"staff", "group"}) == 0
}

own_use if {
	audience.open_to
	count(open_to) == 0
}

open_to_anyone if "anyone" in open_to

# An invited test or a campus: no rule separates it from the public.
borderline if {
	not open_to_anyone
	some who in open_to
	who in {"invited", "members"}
}

business_only if {
	"business-customers" in open_to
	count(open_to - {"business-customers", "staff", "group"}) == 0
}

places contains place if some place in audience.territories

names_mainland if "CN" in places

worldwide if "worldwide" in places

hk_mo_tw_only if {
	count(places) > 0
	count(places - {"HK", "MO", "TW"}) == 0
}

elsewhere_only if {
	count(places) > 0
	not names_mainland
	not worldwide
}

default block := "undeclared"

block := audience.mainland_block.extent

signs contains sign if some sign in audience.mainland_signs

service := object.get(input.manifest, "service", {})

forms contains form if some form in service.offered_as

# Every address at which outsiders meet the service.
hosted if count(object.get(service, "endpoints", [])) > 0

hosted if count(object.get(service, "store_listings", [])) > 0

# Nobody from outside a known circle gets in.
closed if internal_use

closed if business_only
