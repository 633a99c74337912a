#!/bin/sh
# Starts Cầu Việc with the runtime that was installed beside it. cauviec --help lists the commands.
set -eu

home=$(dirname "$(dirname "$(readlink -f "$0")")")

# Java can name files with Vietnamese letters only in a UTF-8 locale.
if [ "$(locale charmap 2>/dev/null)" != UTF-8 ]; then
  LC_ALL=C.UTF-8
  export LC_ALL
fi

# shellcheck disable=SC2086 # several options may be given
exec "$home/runtime/bin/java" "@$home/lib/java.options" "-XX:AOTCache=$home/lib/cauviec.aot" ${CAUVIEC_JAVA_OPTS:-} \
  "-Dcauviec.data=@DATA@" "-Dcauviec.config=@CONFIG@" -jar "$home/lib/cauviec.jar" "$@"
