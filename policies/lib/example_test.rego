# METADATA
# title: Example facts
# description: What a policy sees of a small public service, for the tests of the rules.
package lib.example_test

# A chat service for the public in the mainland: in scope, and silent on everything else.
chat := {
	"manifest_version": 1,
	"service": {"name": "Chat", "generates": ["text"], "offered_as": ["web"]},
	"provider": {"name": "Example Ltd", "kind": "company", "established_in": "CN"},
	"audience": {"public": true, "territories": ["CN"]},
}

# The facts of `chat` with `change` merged into its manifest.
but(change) := facts(object.union(chat, change), [])

# Likewise, with what became of the evidence.
with_evidence(change, evidence) := facts(object.union(chat, change), evidence)

facts(manifest, evidence) := {
	"manifest": manifest,
	"evidence": evidence,
	"repository": {"manifest": "ai-service-manifest.yaml"},
	"calendar": {"first_year": 2023, "last_year": 2026, "ends": {}},
	"context": {"as_of": "2026-11-24", "packs": ["measures"]},
}

# The facts of `chat` with `change`, and with the days on which time limits end: day of the start to length to day.
ending(change, ends) := object.union(but(change), {"calendar": {"ends": ends}})

# A change that takes the service out of the scope of article 2.
outside := {"audience": {"public": false, "reason": "staff only", "open_to": ["staff"]}}

# A change that makes the declaring party a user of somebody else's service.
user := {"provider": {"role": "user"}}

# Likewise, with what a search of the code saw.
discovered(change, hits) := object.union(but(change), {"discovery": {
	"complete": true,
	"hits": hits,
	"traces": [],
}})

traced(change, traces) := object.union(but(change), {"discovery": {
	"complete": true,
	"hits": [],
	"traces": traces,
}})

# A sign of a model service abroad, with `change` merged into it.
hit(change) := object.union(
	{
		"kind": "dependency",
		"vendor": "openai",
		"called": {"en": "OpenAI", "zh": "OpenAI"},
		"names": ["openai", "gpt"],
		"origin": "foreign",
		"supply": "api",
		"modalities": ["text", "image"],
		"file": "app/llm.py",
		"line": 3,
		"text": "openai",
		"sure": "high",
	},
	change,
)
