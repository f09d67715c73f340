#!/usr/bin/env bash
# The step of action.yml: install the linter of the version that the workflow names, and run it.
#
# The working directory is a stranger's pull request. `-I` keeps Python from importing what lies there.
set -euo pipefail

environment="$RUNNER_TEMP/measures-lint-environment"

programs() { # they lie elsewhere on Windows
	if [[ -d "$environment/Scripts" ]]; then echo "$environment/Scripts"; else echo "$environment/bin"; fi
}

install() {
	"$ACTION_PYTHON" -I -m venv --clear "$environment" &&
		"$(programs)/python" -I -m pip install --quiet --disable-pip-version-check "$GITHUB_ACTION_PATH" &&
		echo "$wanted" >"$environment/.ready"
}

# Another step of the job may use another version of the action.
wanted="$ACTION_PYTHON $GITHUB_ACTION_PATH"
if [[ "$(cat "$environment/.ready" 2>/dev/null)" != "$wanted" ]]; then
	echo "::group::Install measures-lint"
	if ! install; then
		echo "::endgroup::"
		echo "::error title=measures-lint::it could not be installed, so nothing was checked"
		# 1 would mean findings.
		echo "exit-code=3" >>"$GITHUB_OUTPUT"
		exit 3
	fi
	echo "::endgroup::"
fi
exec "$(programs)/python" -I "$GITHUB_ACTION_PATH/action/check.py"
