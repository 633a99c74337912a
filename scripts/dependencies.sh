#!/usr/bin/env bash
# Lists what the product is made of.
#   scripts/dependencies.sh    writes target/sbom/cauviec.cdx.{json,xml} (CycloneDX, what ships) and docs/dependencies.md
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source scripts/jdk.sh
require_maven

# What ships, as the packages carry it; then once more with what only tests use, for the list.
"$MAVEN" -q -B -ntp -Psbom cyclonedx:makeAggregateBom@default
"$MAVEN" -q -B -ntp -Dcauviec.full=true cyclonedx:makeAggregateBom -DincludeTestScope=true -DoutputFormat=xml -DoutputDirectory=target/sbom -DoutputName=with-tests
"$JAVA_HOME/bin/java" scripts/DependencyList.java target/sbom docs/dependencies.md pom.xml judgements/pom.xml app/pom.xml e2e/pom.xml search-cluster/pom.xml benches/pom.xml
