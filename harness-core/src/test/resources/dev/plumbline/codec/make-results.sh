#!/bin/sh
# Makes result files with the JMH of a version: see README.md beside it.
# Usage: make-results.sh VERSION FOLDER
set -eu

version=$1
folder=$2
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cat > "$work/pom.xml" <<POM
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>example</groupId>
  <artifactId>results</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>org.openjdk.jmh</groupId>
      <artifactId>jmh-generator-annprocess</artifactId>
      <version>$version</version>
    </dependency>
  </dependencies>
</project>
POM
mvn -q -B -f "$work/pom.xml" dependency:copy-dependencies -DoutputDirectory="$work/libraries"

mkdir -p "$work/source/shapes" "$work/classes" "$folder"
cp "$here/Shapes.java.txt" "$work/source/shapes/Shapes.java"
path=$(find "$work/libraries" -name '*.jar' | sort | tr '\n' ':')
javac -nowarn -encoding UTF-8 -d "$work/classes" -cp "$path" -processorpath "$path" \
  -processor org.openjdk.jmh.generators.BenchmarkProcessor "$work/source/shapes/Shapes.java" 2> /dev/null

run() {
  # The lock: the figures do not matter here. The opening: JMH before 1.20 needs it on JDK 17.
  java -Djmh.ignoreLock=true --add-opens java.base/java.io=ALL-UNNAMED \
    -cp "$work/classes:$path" org.openjdk.jmh.Main \
    -wi 1 -w 20ms -i 2 -r 20ms -foe true -rf json "$@" > "$work/output" 2>&1 \
    || { cat "$work/output" >&2; exit 1; }
}

run -f 2 -prof gc -rff "$folder/all-$version.json" 'shapes.Shapes.(all|sized|pair)'
