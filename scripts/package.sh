# ./run package: the built product with a Java runtime of its own, as .tar.gz and as a Debian package. Sourced by ./run.

# Found by starting: without jdk.localedata numbers and dates are written in English; java.desktop holds java.beans.
modules=java.base,java.desktop,java.instrument,java.logging,java.management,java.naming,java.net.http
modules+=,java.security.jgss,java.sql,java.xml,jdk.localedata,jdk.management,jdk.unsupported

package() {
  local target=$root/app/target/package version machine=amd64
  if [[ $# -gt 0 ]]; then
    printf '%s\n' "Cách dùng: ./run package (không có tham số)." "Usage: ./run package (no arguments)." >&2
    exit 2
  fi
  if [[ $(uname -sm) != "Linux x86_64" ]]; then
    stop "Chỉ đóng gói được trên Linux x86_64, vì PostgreSQL đi kèm dành cho máy đó; đây là $(uname -sm)." \
      "Packages are made on Linux x86_64 only, for which PostgreSQL is bundled; this is $(uname -sm)."
  fi
  [[ -x $JAVA_HOME/bin/jlink ]] || stop \
    "JDK trong $JAVA_HOME không có jlink. Hãy đặt JAVA_HOME trỏ tới một JDK 25 đầy đủ." \
    "The JDK in $JAVA_HOME has no jlink. Point JAVA_HOME at a whole JDK 25."
  version=$(sed -n 's:^  <version>\(.*\)</version>$:\1:p' "$root/pom.xml" | head -n 1)
  rm -rf "$target"
  mkdir -p "$target"
  say "Tạo bộ chạy Java riêng"
  "$JAVA_HOME/bin/jlink" --add-modules "$modules" --include-locales=en,vi \
    --strip-debug --no-header-files --no-man-pages --compress zip-6 --output "$target/runtime"
  find "$target/runtime" -exec touch -d @0 {} +
  unpack_product "$target/runtime/bin/java" "$jar" "$target/product"
  say "Chạy thử một lần để gói khởi động nhanh"
  make_start_cache "$target/runtime/bin/java" "$target/product" || stop \
    "Bản vừa biên dịch không khởi động được bằng bộ chạy Java riêng." "What was built does not start with its own runtime."
  make_archive "$target" "cauviec-$version"
  if command -v dpkg-deb >/dev/null; then
    make_debian "$target" "$version" "$machine"
  else
    say "Chưa tạo gói Debian: thiếu dpkg-deb (trên Debian, Ubuntu có sẵn; nơi khác cài gói dpkg)"
  fi
  rm -rf "$target/runtime" "$target/product"
}

# What every way of installing has in common, below a folder. Arguments: folder, default data folder, settings file.
put_product() {
  install -d "$1/bin" "$1/lib"
  sed -e "s:@DATA@:$2:" -e "s:@CONFIG@:$3:" "$root/packaging/cauviec.sh" >"$1/bin/cauviec"
  chmod 0755 "$1/bin/cauviec"
  cp -a "$target/product/." "$1/lib/"
  cp -a "$target/runtime" "$1/runtime"
}

make_archive() {
  local target=$1 name=$2 stage=$1/stage
  put_product "$stage/$name" '$home/data' ''
  install -m 0644 "$root/packaging/cauviec.conf" "$stage/$name/cauviec.conf.example"
  install -m 0644 "$root/docs/operations.md" "$stage/$name/operations.md"
  pack "$stage" "$name" "$target/$name-linux-x86_64.tar.gz"
  rm -rf "$stage"
  say "Đã tạo $target/$name-linux-x86_64.tar.gz"
}

# The same files give the same archive, whoever makes it.
pack() {
  tar -C "$1" --sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner -cf - "$2" | gzip -n >"$3"
}

make_debian() {
  local target=$1 version=$2 machine=$3 tree=$1/tree script
  put_product "$tree/usr/lib/cauviec" /var/lib/cauviec /etc/cauviec/cauviec.conf
  install -d "$tree/usr/bin" "$tree/etc/cauviec" "$tree/lib/systemd/system" "$tree/usr/share/doc/cauviec" "$tree/DEBIAN"
  ln -s ../lib/cauviec/bin/cauviec "$tree/usr/bin/cauviec"
  install -m 0640 "$root/packaging/cauviec.conf" "$tree/etc/cauviec/cauviec.conf"
  install -m 0644 "$root/packaging/cauviec.service" "$tree/lib/systemd/system/cauviec.service"
  install -m 0644 "$root/docs/operations.md" "$tree/usr/share/doc/cauviec/operations.md"
  for script in postinst prerm postrm; do
    install -m 0755 "$root/packaging/debian/$script" "$tree/DEBIAN/$script"
  done
  echo /etc/cauviec/cauviec.conf >"$tree/DEBIAN/conffiles"
  sed -e "s:@VERSION@:$version:" -e "s:@ARCHITECTURE@:$machine:" -e "s:@SIZE@:$(du -sk "$tree" | cut -f 1):" \
    "$root/packaging/debian/control" >"$tree/DEBIAN/control"
  find "$tree" -exec touch -h -d @0 {} +
  SOURCE_DATE_EPOCH=0 dpkg-deb --root-owner-group -Zgzip --build "$tree" "$target/cauviec_${version}_$machine.deb" >/dev/null
  rm -rf "$tree"
  say "Đã tạo $target/cauviec_${version}_$machine.deb"
}
