# Finds a JDK 25 and Maven for the scripts that a person types; sourced, not run. Says what is missing and how to get it.
find_jdk25() {
  local home
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/*25* /opt/*25* "$HOME"/.sdkman/candidates/java/25*; do
    [ -x "$home/bin/javac" ] && "$home/bin/javac" -version 2>&1 | grep -q '^javac 25' && { echo "$home"; return 0; }
  done
  if [ -x /usr/libexec/java_home ]; then
    home="$(/usr/libexec/java_home -v 25 2>/dev/null)" && [ -x "$home/bin/javac" ] && { echo "$home"; return 0; }
  fi
  if command -v javac >/dev/null && javac -version 2>&1 | grep -q '^javac 25'; then
    dirname "$(dirname "$(readlink -f "$(command -v javac)")")"
    return 0
  fi
  return 1
}
if ! JAVA_HOME="$(find_jdk25)"; then
  echo "Thiếu JDK 25. Hãy cài (ví dụ gói temurin-25-jdk) hoặc đặt JAVA_HOME vào JDK 25 rồi chạy lại." >&2
  echo "JDK 25 is missing: install it (for example the package temurin-25-jdk) or set JAVA_HOME, then run this again." >&2
  exit 1
fi
export JAVA_HOME
if ! command -v mvn >/dev/null; then
  echo "Thiếu Maven (mvn). Hãy cài: sudo apt-get install maven" >&2
  echo "Maven (mvn) is missing: sudo apt-get install maven" >&2
  exit 1
fi
