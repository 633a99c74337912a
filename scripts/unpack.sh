# Unpacks the built jar for quick starts. Sourced. A jar of jars is read slowly, and no start cache can be made for it.

# What one start teaches is kept in a start cache (JEP 483, 514, 515) that halves the work of the next ones. A cache that does not fit the
# Java machine, or that is missing, costs time and nothing else.
# Arguments: java, the jar, a new folder.
unpack_product() {
  local java=$1 jar=$2 folder=$3 library unsealed
  rm -rf "$folder"
  "$java" -Djarmode=tools -jar "$jar" extract --destination "$folder" >/dev/null
  # Java 25 does not start from a cache that holds classes of a sealed library (it warns that the word stands there already).
  unsealed=$(mktemp)
  echo "Sealed: false" >"$unsealed"
  for library in "$folder"/lib/xz-*.jar; do
    "$JAVA_HOME/bin/jar" --update --date 2026-11-23T00:00:00Z --file "$library" --manifest "$unsealed" 2>/dev/null
  done
  rm -f "$unsealed"
  # Not compressed: at a start our own classes are read one by one, to find out what they are.
  (
    mkdir "$folder/classes" && cd "$folder/classes" && "$JAVA_HOME/bin/jar" --extract --file ../cauviec.jar
    "$JAVA_HOME/bin/jar" --create --no-compress --date 2026-11-23T00:00:00Z --manifest META-INF/MANIFEST.MF --file ../cauviec.jar .
  ) 2>/dev/null
  rm -rf "$folder/classes"
  cp "$root/packaging/java.options" "$folder/"
  # The cache knows the files by their times; packages and archives keep this one.
  find "$folder" -exec touch -d @0 {} +
}

# One start on an empty province in a folder of its own, a look at the public pages, and a stop in good order.
# Arguments: java, folder of the unpacked product.
make_start_cache() {
  local java=$1 folder=$2 scratch pid port='' page
  scratch=$(mktemp -d)
  chmod 755 "$scratch" # as root, the database runs as somebody else
  "$java" -XX:AOTCacheOutput="$folder/cauviec.aot" "@$folder/java.options" \
    -jar "$folder/cauviec.jar" serve --demo none --port 0 --data "$scratch/data" >"$scratch/log" 2>&1 9>&- &
  pid=$!
  for _ in $(seq 1200); do
    port=$(sed -n 's|.*Sẵn sàng: http://localhost:\([0-9]*\).*|\1|p' "$scratch/log")
    if [[ -n $port ]] || ! kill -0 "$pid" 2>/dev/null; then break; fi
    sleep 0.1
  done
  if [[ -n $port ]]; then
    for page in / /viec-lam /ke-hoach/2023 /dang-nhap /dang-ky /health; do
      # Without curl, which a fresh machine may lack.
      { exec 8<>"/dev/tcp/127.0.0.1/$port" && printf 'GET %s HTTP/1.0\r\n\r\n' "$page" >&8 && cat <&8 >/dev/null; exec 8>&-; } 2>/dev/null || true
    done
    kill -TERM "$pid" 2>/dev/null || true
  fi
  wait "$pid" 2>/dev/null || true
  if ! "$java" -XX:AOTCache="$folder/cauviec.aot" -XX:AOTMode=on "@$folder/java.options" -Xlog:aot=warning -jar "$folder/cauviec.jar" --help >>"$scratch/log" 2>&1; then
    tail -n 3 "$scratch/log" >&2
    rm -f "$folder/cauviec.aot"
  fi
  rm -rf "$scratch"
  [[ -f $folder/cauviec.aot ]]
}
