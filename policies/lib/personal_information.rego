# METADATA
# title: Personal information
# description: >-
#   Whether the provider processes personal information, as far as the manifest says so. "No" needs every place
#   where there could be some to say so: accounts, collected items, kept data and training data.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
package lib.personal_information

import data.lib.training

default processed := "undeclared"

processed := "yes" if {
	_declared
} else := "no" if {
	input.manifest.access.accounts == false
	count(input.manifest.privacy.items) == 0
	every kept in input.manifest.privacy.retention {
		kept.identifies_users == false
	}
	_none_in_training
}

# An account is itself information about the person who has it.
_declared if input.manifest.access.accounts == true

_declared if input.manifest.access.real_names.method

_declared if count(input.manifest.privacy.items) > 0

_declared if {
	some kept in input.manifest.privacy.retention
	kept.identifies_users == true
}

_declared if {
	some dataset in input.manifest.training.datasets
	dataset.personal_information == true
}

_none_in_training if training.performed == "no"

_none_in_training if {
	count(input.manifest.training.datasets) > 0
	every dataset in input.manifest.training.datasets {
		dataset.personal_information == false
	}
}
