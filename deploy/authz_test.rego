package system.authz_test

import data.system.authz

answer := ["v1", "data", "lint", "answer"]

test_the_linter_may_ask_its_question if {
	authz.allow with input as {"method": "POST", "path": answer}
}

test_health_may_be_asked if authz.allow with input as {"method": "GET", "path": ["health"]}

test_nothing_else_is_allowed if {
	others := [
		{"method": "GET", "path": answer},
		{"method": "PUT", "path": answer},
		{"method": "POST", "path": ["v1", "data", "lint"]},
		{"method": "POST", "path": array.concat(answer, ["violations"])},
		{"method": "POST", "path": []},
		{"method": "POST", "path": ["v1", "query"]},
		{"method": "PUT", "path": ["v1", "policies", "mask"]},
		{"method": "PUT", "path": ["v1", "data"]},
		{"method": "GET", "path": ["v1", "status"]},
		{"method": "GET", "path": ["health", "x"]},
	]
	every other in others { not authz.allow with input as other }
}
