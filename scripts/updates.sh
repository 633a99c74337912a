#!/usr/bin/env bash
# Says which libraries, plugins and versions in the poms have newer releases. Changes nothing: an update is a commit that ./check has passed.
#   scripts/updates.sh         releases only, no previews
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source scripts/jdk.sh
require_maven

# Previews are no updates.
previews='(?i).*[.-](alpha|beta|a|b|m|rc|cr|ea|snapshot|preview|incubating)[.-]?[0-9]*,.*-android,.*\.jre[0-9]+'
"$MAVEN" -B -ntp -Dmaven.version.ignore="$previews" -DprocessDependencyManagement=false \
  versions:display-parent-updates versions:display-property-updates versions:display-dependency-updates versions:display-plugin-updates |
  awk '{ sub(/^\[[A-Z]+\] */, "") }  # a long name stands on a line of its own
       / -> / { print ($0 ~ /^[^ ]+ -> / ? name " " : "") $0 }
       { name = $1 }' | sort -u

echo
echo "Sau khi đổi phiên bản: ./check, rồi scripts/dependencies.sh để ghi lại docs/dependencies.md."
echo "After changing a version: ./check, then scripts/dependencies.sh to write docs/dependencies.md anew."
