# Finds what the scripts need: a JDK 25 in JAVA_HOME and Maven in MAVEN. Sourced, not run. Says what is missing and how to get it.

# Java can name files with Vietnamese letters only in a UTF-8 locale.
if [[ $(locale charmap 2>/dev/null) != UTF-8 ]]; then
  export LC_ALL=C.UTF-8
fi

stop() {
  printf '%s\n' "$@" >&2
  exit 1
}

is_jdk_25() { [[ -x $1/bin/javac && $("$1/bin/javac" -version 2>&1) =~ ^javac\ 25([^0-9]|$) ]]; }

find_jdk() {
  local candidate
  for candidate in \
    "${JAVA_HOME:-}" \
    /usr/lib/jvm/*25* \
    "${HOME:-/nonexistent}"/.sdkman/candidates/java/25* \
    "$(/usr/libexec/java_home -v 25 2>/dev/null || true)" \
    "$(dirname -- "$(dirname -- "$(readlink -f -- "$(command -v javac || echo /none/bin/javac)")")")"; do
    if [[ -n $candidate ]] && is_jdk_25 "$candidate"; then
      printf '%s' "$candidate"
      return
    fi
  done
  stop "Thiếu JDK 25. Cài bằng 'sudo apt-get install temurin-25-jdk' (kho https://adoptium.net/installation/linux) hoặc 'sdk install java 25-tem', hay đặt JAVA_HOME trỏ tới JDK 25, rồi chạy lại." \
    "JDK 25 is missing. Install it from https://adoptium.net or point JAVA_HOME at it, then start again."
}

require_maven() {
  MAVEN=$(command -v mvn || true)
  [[ -n $MAVEN ]] || stop \
    "Thiếu Maven. Cài bằng 'sudo apt-get install maven' (hoặc https://maven.apache.org/download.cgi) rồi chạy lại." \
    "Maven is missing. Install it with 'sudo apt-get install maven' or from https://maven.apache.org, then start again."
}

JAVA_HOME=$(find_jdk)
export JAVA_HOME
